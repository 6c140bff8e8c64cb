"""Whether a PDF says the words of the text letter that lies beside it.

Twice: as poppler reads them in the order of the structure tree, and as pikepdf gives them by ToUnicode
and ActualText. poppler's reader of the tree ends at a nested marked-content sequence, so letters with
an ActualText are compared by the second alone.
"""

import collections
import os
import re
import shutil
import subprocess
import unicodedata

from pikepdf import Dictionary, Name

MARKS = "*-=#|_~•·–+[]()«»,;:.…"


def words(text):
    """The words of a text, without signs that only one of the two forms draws."""
    text = unicodedata.normalize("NFC", text)
    text = re.sub(r"[\u00a0\u200b\u2009\u202f]", " ", text)
    tokens = (token.strip(MARKS) for token in text.split())
    return [token for token in tokens if token]


def of_tree(letter, root=None):
    """The words in the order of the structure tree, by ToUnicode and ActualText."""
    text = {}
    for page, pieces, _ in letter.pages:
        for piece in pieces:
            if piece.mcid is not None:
                said = []
                for shown in piece.shown:
                    if shown[0] == "actual":
                        said.append(shown[1])
                    elif shown[0] == "glyph":
                        said.append(letter.fonts[shown[1]].characters.get(shown[2], "\ufffd"))
                text[page.objgen, piece.mcid] = "".join(said)
    parts = []

    def visit(element):
        tag = str(element.S)
        if tag == "/Figure":
            # What is written in a drawing is in its alternative text.
            for kid in letter.kids(element):
                if isinstance(kid, Dictionary) and str(kid.get("/S", "")) == "/Caption":
                    visit(kid)
            return
        inline = tag in ("/Link", "/Span")
        if not inline:
            parts.append(" ")
        for kid in letter.kids(element):
            if not isinstance(kid, Dictionary):
                parts.append(text.get((element.Pg.objgen, int(kid)), ""))
            elif kid.get("/Type") == Name("/MCR"):
                parts.append(text.get((kid.Pg.objgen, int(kid.MCID)), ""))
            elif "/S" in kid:
                visit(kid)
        if not inline:
            parts.append(" ")

    visit(root if root is not None else letter.root.StructTreeRoot.K[0])
    return words("".join(parts))


def headings(letter):
    """The words of column headings, which a narrow text repeats in every row or leaves out."""
    return {word for head in letter.tagged("THead") for word in of_tree(letter, head)}


def of_poppler(path):
    """The same as `pdfinfo -struct-text` reads it: quoted words below indented tags."""
    output = subprocess.run(
        ["pdfinfo", "-struct-text", path], capture_output=True, text=True, errors="replace").stdout
    parts, figure, caption = [], None, None
    for line in output.splitlines():
        indent = len(line) - len(line.lstrip())
        body = line.strip()
        if figure is not None and indent <= figure:
            figure = None
        tag = body.split(" ")[0].rstrip(":")
        if body.startswith('"'):
            if figure is None or caption is not None and indent == caption + 2:
                parts.append(body[1:-1])
            continue
        if tag == "Figure":
            figure, caption = indent, None
        elif tag == "Caption" and figure is not None:
            caption = indent
        if tag not in ("Link", "Span", "Object"):
            parts.append(" ")
    return words("".join(parts))


def of_text(path, letter):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    # The foot of the text letter is in the PDF's margins, and so are its drawn lines.
    lines = text.split("\n")
    rules = [number for number, line in enumerate(lines) if re.fullmatch(r"-{20,}", line)]
    if rules:
        lines = lines[:rules[-1]]
    wide = max(map(len, text.split("\n"))) > 200
    text = " ".join(re.sub(r"^[|#=] ?", "", line) for line in lines)
    for figure in letter.tagged("Figure"):
        text = " ".join(text.split()).replace(
            " ".join(f"[{figure.Alt}]".split()), " ")
    # A link's address is printed beside its words, or for them where they end it.
    for page, _, _ in letter.pages:
        for link in page.get("/Annots", []):
            if "/A" not in link:
                continue
            address = str(link.A.URI)
            title = str(link.Contents)[: -len(f" ({address})")].strip()
            if address.endswith(title):
                text = text.replace(address, title)
            text = text.replace(f"<{address}>", " ")
    return words(text), wide


def difference(expected, found, in_order, repeated):
    if in_order:
        for number, (left, right) in enumerate(zip(expected, found)):
            if left != right:
                return f"word {number + 1} of {len(expected)}"
        return None if len(expected) == len(found) else f"{len(found)} words for {len(expected)}"
    expected = collections.Counter(word for word in expected if word not in repeated)
    found = collections.Counter(word for word in found if word not in repeated)
    missing, more = expected - found, found - expected
    if not missing and not more:
        return None
    return f"{sum(missing.values())} words missing, {sum(more.values())} too many"


def compare(path, letter):
    beside = os.path.splitext(path)[0] + ".txt"
    if not os.path.exists(beside):
        return [], {}
    expected, wide = of_text(beside, letter)
    kind = "in order" if wide else "as a bag"
    counts, faults = {}, []
    repeated = headings(letter)
    fault = difference(expected, of_tree(letter), wide, repeated)
    if fault:
        faults.append(f"words by ToUnicode, {kind}: {fault}")
    counts[f"words equal by ToUnicode, {kind}"] = 0 if fault else len(expected)
    nested = any(shown[0] == "actual"
                 for _, pieces, _ in letter.pages for piece in pieces for shown in piece.shown)
    if nested or not shutil.which("pdfinfo"):
        counts["letters that poppler cannot read in order (ActualText)"] = 1
        return faults, counts
    fault = difference(expected, of_poppler(path), wide, repeated)
    if fault:
        faults.append(f"words by poppler, {kind}: {fault}")
    counts[f"words equal by poppler, {kind}"] = 0 if fault else len(expected)
    return faults, counts
