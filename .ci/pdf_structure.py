"""The writer's checklist for PDF/UA-1 (ISO 14289-1) and PDF/A-2a or 3a (ISO 19005), read with pikepdf.

Each method whose name begins with `item_` is one item and gives its faults.
"""

import hashlib
import importlib.util
import io
import re

import pikepdf
from pikepdf import Array, Dictionary, Name

PARENTS = {
    "Document": {None}, "Div": {"Document", "Div"}, "P": {"Document", "Div", "LBody"},
    "H1": {"Document", "Div"}, "H2": {"Document", "Div"}, "H3": {"Document", "Div"},
    "L": {"Document", "Div", "LBody"}, "LI": {"L"}, "Lbl": {"LI"}, "LBody": {"LI"},
    "Table": {"Document", "Div"}, "Caption": {"Table", "Figure"}, "THead": {"Table"},
    "TBody": {"Table"}, "TR": {"THead", "TBody"}, "TH": {"TR"}, "TD": {"TR"},
    "Figure": {"Document", "Div"},
    "Link": {"P", "LBody", "Lbl", "TD", "TH", "Caption", "H1", "H2", "H3", "Span"},
    "Span": {"P", "LBody", "Lbl", "TD", "TH", "Caption", "H1", "H2", "H3", "Link"},
}
SHOWING = {"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "Do"}


class Piece:
    """One marked-content sequence of a page: its tag, its MCID, and the glyphs shown in it."""

    def __init__(self, tag, properties):
        self.tag, self.mcid, self.subtype = tag, None, None
        if isinstance(properties, Dictionary):
            self.mcid = int(properties.MCID) if "/MCID" in properties else None
            self.subtype = str(properties.get("/Subtype", ""))
        self.shown = []


class Letter:
    def __init__(self, path):
        with open(path, "rb") as file:
            self.bytes = file.read()
        self.pdf = pikepdf.open(io.BytesIO(self.bytes))
        self.root = self.pdf.Root
        self.metadata = bytes(self.root.Metadata.read_raw_bytes()).decode("utf-8", "replace")
        self.fonts = {}
        self.pages = [self.read_page(page) for page in self.pdf.pages]
        self.elements = []
        self.walk(self.root.StructTreeRoot.K, None)

    # Reading

    def read_page(self, page):
        pieces, stack, font, loose = [], [], None, []
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in ("BDC", "BMC"):
                properties = operands[1] if len(operands) > 1 else None
                inner = bool(stack)
                if inner and str(operands[0]) == "/Span":
                    actual = properties.get("/ActualText") if properties is not None else None
                    stack.append("span")
                    if actual is not None:
                        pieces[-1].shown.append(("actual", str(actual)))
                else:
                    if inner:
                        loose.append("marked content inside marked content")
                    pieces.append(Piece(str(operands[0])[1:], properties))
                    stack.append("piece")
            elif name == "EMC":
                if not stack:
                    loose.append("EMC without BDC")
                else:
                    stack.pop()
            elif name == "Tf":
                font = str(operands[0])
            elif name in SHOWING and not stack:
                loose.append(f"{name} outside marked content")
            if name in ("TJ", "Tj") and pieces:
                strings = operands[0] if name == "TJ" else operands
                for string in strings:
                    if isinstance(string, pikepdf.String):
                        raw = bytes(string)
                        hidden = "span" in stack
                        for index in range(0, len(raw) - 1, 2):
                            glyph = raw[index] << 8 | raw[index + 1]
                            pieces[-1].shown.append(("hidden" if hidden else "glyph", font, glyph))
        if stack:
            loose.append("marked content left open")
        resources = page.Resources.Font if "/Font" in page.Resources else {}
        for name in resources.keys():
            if name not in self.fonts:
                self.fonts[name] = Font(resources[name])
        return page, pieces, loose

    def walk(self, kids, parent):
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, Dictionary) and "/S" in kid:
                self.elements.append((kid, parent))
                if "/K" in kid:
                    self.walk(kid.K, str(kid.S)[1:])

    def kids(self, element):
        kids = element.get("/K", Array([]))
        return list(kids) if isinstance(kids, Array) else [kids]

    def tagged(self, tag):
        return [element for element, _ in self.elements if str(element.S) == "/" + tag]

    def attribute(self, element, name):
        attributes = element.get("/A", Dictionary())
        for one in attributes if isinstance(attributes, Array) else [attributes]:
            if name in one:
                return one[name]
        return None

    def faults(self):
        items = sorted(name for name in dir(self) if name.startswith("item_"))
        faults = [f"{name[5:].replace('_', ' ')}: {fault}"
                  for name in items for fault in list(getattr(self, name)())[:5]]
        return faults, {"items of the checklist": len(items), "structure elements": len(self.elements),
                        "pages": len(self.pages)}

    # The file

    def item_header_has_high_bytes(self):
        if not re.match(rb"%PDF-1\.7\n%[\x80-\xff]{4}\n", self.bytes):
            yield "not PDF 1.7 with four bytes above 127"

    def item_objects_are_spaced(self):
        for found in re.finditer(rb"(?<![a-z])(endstream|endobj)\b", self.bytes):
            if self.bytes[found.start() - 1:found.start()] != b"\n":
                yield f"{found[1].decode()} at {found.start()} is not on a line of its own"
        starts = re.findall(rb"\n(\d+ 0 obj)(.)", self.bytes, re.S)
        if not starts or any(after != b"\n" for _, after in starts):
            yield "an object does not begin on a line of its own"

    def item_identifier(self):
        identifier = self.pdf.trailer.get("/ID")
        if identifier is None or len(identifier) != 2 or len(bytes(identifier[0])) != 16:
            yield "no /ID of two times sixteen bytes"

    def item_not_encrypted_and_without_scripts(self):
        if self.pdf.is_encrypted:
            yield "encrypted"
        for key in ("/AA", "/OpenAction", "/AcroForm"):
            if key in self.root:
                yield f"the catalogue has {key}"
        for word in (b"/JavaScript", b"/Launch"):
            if word in self.bytes:
                yield f"{word.decode()} in the file"

    # The catalogue

    def item_language(self):
        if not re.match(r"[a-z]{2,3}(-[A-Za-z0-9]+)*$", str(self.root.get("/Lang", ""))):
            yield "no language tag"

    def item_marked(self):
        if not self.root.get("/MarkInfo", Dictionary()).get("/Marked", False):
            yield "MarkInfo does not say Marked"

    def item_title_is_shown(self):
        if not self.root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle", False):
            yield "no DisplayDocTitle"
        title = str(self.pdf.docinfo.get("/Title", ""))
        escaped = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        if not title or f">{escaped}</rdf:li></rdf:Alt></dc:title>" not in self.metadata:
            yield "no title, or another one in XMP"

    def item_output_intent(self):
        intents = self.root.get("/OutputIntents", Array([]))
        if len(intents) != 1 or intents[0].S != Name("/GTS_PDFA1"):
            yield "not one output intent for PDF/A"
            return
        profile = intents[0].DestOutputProfile
        data = bytes(profile.read_bytes())
        if int(profile.N) != 3 or data[36:40] != b"acsp" or data[16:20] != b"RGB ":
            yield "not an RGB profile"
        if int.from_bytes(data[:4], "big") != len(data):
            yield "the profile's length is wrong"

    def item_metadata_is_plain(self):
        if "/Filter" in self.root.Metadata:
            yield "compressed"

    def item_metadata_names_the_standards(self):
        part = "3" if "/AF" in self.root else "2"
        for wanted in (f"<pdfaid:part>{part}</pdfaid:part>",
                       "<pdfaid:conformance>A</pdfaid:conformance>",
                       "<pdfuaid:part>1</pdfuaid:part>", "pdfaExtension:schemas",
                       "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/<"):
            if wanted not in self.metadata:
                yield f"no {wanted}"

    def item_dates_are_the_documents_own(self):
        info = self.pdf.docinfo
        made, changed = str(info.get("/CreationDate", "")), str(info.get("/ModDate", ""))
        if made != changed or not re.match(r"(D:\d{8}000000Z)?$", made):
            yield f"{made} and {changed}"
        if made:
            day = f"{made[2:6]}-{made[6:8]}-{made[8:10]}T00:00:00Z"
            for wanted in (f"<xmp:CreateDate>{day}", f"<xmp:ModifyDate>{day}"):
                if wanted not in self.metadata:
                    yield f"no {wanted}"

    def item_bookmarks_lead_to_headings(self):
        headings = sum(len(self.tagged(tag)) for tag in ("H1", "H2", "H3"))
        pages = {page.objgen for page in self.pdf.pages}
        count = 0
        if "/Outlines" in self.root:
            waiting = [self.root.Outlines.get("/First")]
            while waiting:
                entry = waiting.pop()
                if entry is None:
                    continue
                count += 1
                if not str(entry.get("/Title", "")) or entry.Dest[0].objgen not in pages:
                    yield "a bookmark without title or page"
                waiting += [entry.get("/Next"), entry.get("/First")]
        if count != headings:
            yield f"{count} bookmarks for {headings} headings"

    # Pages

    def item_pages_read_in_the_order_of_the_tree(self):
        for number, (page, _, _) in enumerate(self.pages):
            if page.get("/Tabs") != Name("/S") or int(page.get("/StructParents", -1)) != number:
                yield f"page {number + 1}: no /Tabs /S or no /StructParents"

    def item_everything_is_marked(self):
        for number, (_, _, loose) in enumerate(self.pages, 1):
            for fault in loose:
                yield f"page {number}: {fault}"

    def item_furniture_is_an_artifact(self):
        for number, (_, pieces, _) in enumerate(self.pages, 1):
            kinds = [piece.subtype for piece in pieces if piece.tag == "Artifact"]
            if "/Footer" not in kinds or (number > 1) != ("/Header" in kinds):
                yield f"page {number}: no footer, or a header where none belongs"
            if any(piece.tag != "Artifact" and piece.mcid is None for piece in pieces):
                yield f"page {number}: a piece that is neither tagged nor an artifact"

    def item_every_piece_belongs_to_one_element(self):
        numbers = list(self.root.StructTreeRoot.ParentTree.Nums)
        owners = {int(key): value for key, value in zip(numbers[::2], numbers[1::2])}
        claimed = {}
        for element, _ in self.elements:
            for kid in self.kids(element):
                if isinstance(kid, int) or not isinstance(kid, Dictionary):
                    key = (element.Pg.objgen, int(kid))
                elif kid.get("/Type") == Name("/MCR"):
                    key = (kid.Pg.objgen, int(kid.MCID))
                else:
                    continue
                if key in claimed:
                    yield f"{key} is claimed twice"
                claimed[key] = element.objgen
        found = 0
        for number, (page, pieces, _) in enumerate(self.pages):
            mcids = [piece.mcid for piece in pieces if piece.mcid is not None]
            if mcids != list(range(len(owners[number]))):
                yield f"page {number + 1}: pieces are not numbered from 0 in order"
            for mcid in mcids:
                found += 1
                owner = claimed.get((page.objgen, mcid))
                if owner is None or owner != owners[number][mcid].objgen:
                    yield f"page {number + 1}: piece {mcid} has no owner or two"
        if found != len(claimed):
            yield f"{len(claimed)} pieces are claimed and {found} are there"

    # Elements

    def item_tags_stand_in_allowed_parents(self):
        for element, parent in self.elements:
            tag = str(element.S)[1:]
            if parent not in PARENTS.get(tag, set()):
                yield f"{tag} in {parent}"

    def item_elements_know_their_parents(self):
        for element, _ in self.elements:
            for kid in self.kids(element):
                if isinstance(kid, Dictionary) and "/S" in kid and kid.P.objgen != element.objgen:
                    yield f"{kid.S} names another parent"

    def item_no_element_is_empty(self):
        for element, _ in self.elements:
            if not self.kids(element) and str(element.S)[1:] not in ("TD", "TH"):
                yield f"{element.S} holds nothing"

    def item_headings_skip_no_level(self):
        level = 0
        for element, _ in self.elements:
            found = re.match(r"/H([1-6])$", str(element.S))
            if found:
                if int(found[1]) > level + 1:
                    yield f"H{found[1]} after H{level}"
                level = int(found[1])

    def item_table_headings_have_a_scope(self):
        for cell in self.tagged("TH"):
            if str(self.attribute(cell, "/Scope")) not in ("/Column", "/Row"):
                yield "a heading without scope"

    def item_tables_are_regular(self):
        for table in self.tagged("Table"):
            widths = set()
            groups = [kid for kid in self.kids(table) if str(kid.S) in ("/THead", "/TBody")]
            if [str(group.S) for group in groups][:1] != ["/THead"]:
                yield "a table without headings"
            for group in groups:
                widths |= {len(self.kids(row)) for row in self.kids(group)}
            if len(widths) > 1:
                yield f"rows of {sorted(widths)} cells"

    def item_lists_say_their_numbering(self):
        for element in self.tagged("L"):
            if self.attribute(element, "/ListNumbering") is None:
                yield "a list without ListNumbering"
        for element in self.tagged("LI"):
            if [str(kid.S) for kid in self.kids(element)] != ["/Lbl", "/LBody"]:
                yield "an item that is not a label and a body"

    def item_figures_have_words_and_a_box(self):
        for figure in self.tagged("Figure"):
            if len(str(figure.get("/Alt", "")).split()) < 3:
                yield "no alternative text to speak of"
            box = self.attribute(figure, "/BBox")
            if box is None or len(box) != 4:
                yield "no box"
                continue
            left, bottom, right, top = (float(edge) for edge in box)
            paper = [float(edge) for edge in self.pdf.pages[0].mediabox]
            if not (0 <= left < right <= paper[2] and 0 <= bottom < top <= paper[3]):
                yield "the box leaves the page"

    def item_links_are_in_the_tree_and_say_where_they_lead(self):
        numbers = list(self.root.StructTreeRoot.ParentTree.Nums)
        owners = {int(key): value for key, value in zip(numbers[::2], numbers[1::2])}
        for page, _, _ in self.pages:
            for link in page.get("/Annots", Array([])):
                if int(link.get("/F", 0)) != 4:
                    yield "a link that is not printed"
                if not str(link.get("/Contents", "")).strip():
                    yield "a link without words"
                if ("/A" in link) == ("/Dest" in link):
                    yield "a link that leads nowhere"
                if "/A" in link and not re.match(r"(https?|mailto|tel):", str(link.A.URI)):
                    yield "an address that is not a page, a mail or a call"
                owner = owners.get(int(link.get("/StructParent", -1)))
                kids = self.kids(owner) if owner is not None else []
                if owner is None or str(owner.S) != "/Link" or not any(
                        isinstance(kid, Dictionary) and kid.get("/Type") == Name("/OBJR")
                        and kid.Obj.objgen == link.objgen for kid in kids):
                    yield "a link that its element does not hold"

    # Fonts

    def item_fonts_are_embedded_subsets(self):
        for name, font in self.fonts.items():
            yield from (f"{name}: {fault}" for fault in font.faults())

    def item_every_glyph_has_width_and_characters(self):
        for number, (_, pieces, _) in enumerate(self.pages, 1):
            for piece in pieces:
                for shown in piece.shown:
                    if shown[0] == "actual":
                        continue
                    _, name, glyph = shown
                    font = self.fonts[name]
                    if glyph == 0:
                        yield f"page {number}: glyph 0 of {name}, an empty box"
                    if glyph not in font.widths:
                        yield f"page {number}: glyph {glyph} of {name} has no width"
                    text = font.characters.get(glyph)
                    if not text or any(0xFB00 <= ord(c) <= 0xFB06 or c == "\ufffd" for c in text):
                        yield f"page {number}: glyph {glyph} of {name} stands for {text!r}"

    def item_widths_are_the_fonts_own(self):
        if importlib.util.find_spec("fontTools") is None:
            return
        for name, font in self.fonts.items():
            for glyph, own in font.own_widths_known().items():
                if glyph in font.widths and abs(own - font.widths[glyph]) > 1:
                    yield f"{name}: glyph {glyph} is {own} wide and said to be {font.widths[glyph]}"

    # Attached files

    def item_attached_files_say_what_they_are(self):
        files = self.root.get("/AF", Array([]))
        names = self.root.get("/Names", Dictionary()).get("/EmbeddedFiles", Dictionary())
        listed = list(names.get("/Names", Array([])))
        if len(listed) != 2 * len(files):
            yield f"{len(files)} associated files and {len(listed) // 2} embedded ones"
        keys = [str(key) for key in listed[::2]]
        if keys != sorted(keys):
            yield "the names are not sorted"
        for file in files:
            if str(file.get("/AFRelationship")) not in (
                    "/Source", "/Data", "/Alternative", "/Supplement"):
                yield "no relationship"
            for key in ("/F", "/UF", "/Desc"):
                if not str(file.get(key, "")).strip():
                    yield f"no {key}"
            stream = file.EF.F
            if not re.match(r"/\w+/[\w.+-]+$", str(stream.get("/Subtype", ""))):
                yield f"no media type but {stream.get('/Subtype')}"
            if int(stream.Params.Size) != len(bytes(stream.read_bytes())):
                yield "the size is wrong"
            if str(stream.Params.get("/ModDate", "")) != str(self.pdf.docinfo.get("/ModDate", "")):
                yield "a date that is not the document's"


class Font:
    def __init__(self, font):
        self.font, self.descendant = font, font.DescendantFonts[0]
        self.widths, self.characters = {}, {}
        runs = list(self.descendant.W)
        for first, widths in zip(runs[::2], runs[1::2]):
            for offset, width in enumerate(widths):
                self.widths[int(first) + offset] = float(width)
        text = bytes(font.ToUnicode.read_bytes()).decode("ascii")
        for code, units in re.findall(r"<([0-9A-F]{4})><([0-9A-F]+)>\n", text):
            self.characters[int(code, 16)] = bytes.fromhex(units).decode("utf-16-be")

    @property
    def is_cff(self):
        return "/FontFile3" in self.descendant.FontDescriptor

    def faults(self):
        if str(self.font.Subtype) != "/Type0" or str(self.font.Encoding) != "/Identity-H":
            yield "not Type0 with Identity-H"
        if not re.match(r"/[A-Z]{6}\+", str(self.font.BaseFont)):
            yield "not named as a subset"
        if int(self.descendant.get("/DW", 1000)) != 0:
            yield "a default width"
        descriptor = self.descendant.FontDescriptor
        if self.is_cff:
            if str(self.descendant.Subtype) != "/CIDFontType0" or str(
                    descriptor.FontFile3.Subtype) != "/CIDFontType0C":
                yield "outlines of another kind than said"
        elif str(self.descendant.Subtype) != "/CIDFontType2" or str(
                self.descendant.get("/CIDToGIDMap")) != "/Identity":
            yield "no CIDToGIDMap"
        for key in ("/Ascent", "/Descent", "/CapHeight", "/ItalicAngle", "/StemV", "/FontBBox"):
            if key not in descriptor:
                yield f"no {key}"

    # Letters share their fonts: each program is read once.
    known = {}

    def own_widths_known(self):
        descriptor = self.descendant.FontDescriptor
        program = descriptor.FontFile3 if self.is_cff else descriptor.FontFile2
        key = hashlib.sha256(program.read_raw_bytes()).digest()
        if key not in Font.known:
            Font.known[key] = self.own_widths()
        return Font.known[key]

    def own_widths(self):
        descriptor = self.descendant.FontDescriptor
        if self.is_cff:
            from fontTools.cffLib import CFFFontSet
            fonts = CFFFontSet()
            fonts.decompile(io.BytesIO(descriptor.FontFile3.read_bytes()), None)
            top = fonts[fonts.keys()[0]]
            widths = {}
            for name in top.charset:
                number = int(name[3:]) if name.startswith("cid") else 0
                if number in self.widths:
                    string, index = top.CharStrings.getItemAndSelector(name)
                    string.decompile()
                    widths[number] = self.cff_width(string)
            return widths
        from fontTools.ttLib import TTFont
        program = TTFont(io.BytesIO(descriptor.FontFile2.read_bytes()))
        scale, order = 1000 / program["head"].unitsPerEm, program.getGlyphOrder()
        for glyph in self.widths:
            _ = program["glyf"][order[glyph]]
        return {glyph: program["hmtx"][order[glyph]][0] * scale for glyph in self.widths}

    @staticmethod
    def cff_width(string):
        from fontTools.pens.basePen import NullPen
        string.draw(NullPen())
        return string.width
