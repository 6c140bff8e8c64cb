/// How documents look in a browser and when it prints them.
enum HTMLStyle {
  /// The accent has a contrast of 13 to 1 on white; grey text, 8 to 1 (WCAG 2.1 asks for 4.5).
  static let sheet: StaticString = """
    :root { color-scheme: light }
    * { box-sizing: border-box }
    body { font: 15px/1.4 "Noto Sans", "Segoe UI", Roboto, Arial, sans-serif; color: #000;
      background: #fff; max-width: 50rem; margin: 0 auto; padding: 1.5rem }
    p { margin: .35em 0 }
    a { color: #142e5c; text-decoration: underline }
    h1, h2, h3 { color: #142e5c; line-height: 1.25; break-after: avoid }
    h1 { font-size: 1.4em; margin: .9em 0 .3em }
    h2 { font-size: 1.1em; margin: .9em 0 .3em; border-bottom: 1px solid #767676 }
    h3 { font-size: 1em; margin: .7em 0 .2em; color: #000 }
    ul { margin: .3em 0; padding-left: 1.2em }
    hr { border: 0; border-top: 1px solid #767676; margin: 1em 0 }
    code { font-family: ui-monospace, "DejaVu Sans Mono", Consolas, monospace; font-size: .92em;
      overflow-wrap: anywhere }
    .letterhead { display: flex; justify-content: space-between; gap: 1.5rem;
      border-bottom: 2px solid #000; padding-bottom: .4em; margin-bottom: .8em; font-size: .9em }
    .letterhead p { margin: 0 }
    .sender p:first-child { font-size: 1.6em; font-weight: bold; color: #142e5c }
    .reference { text-align: right }
    .reference p:first-child { font-weight: bold }
    .banner { font-weight: bold; text-align: center; background: #e5e5e5; padding: .35em;
      border: solid #000; border-width: 0 .4em; margin: .8em 0 }
    .callout { border: 1px solid #000; margin: .9em 0; padding: 0 .8em .5em; break-inside: avoid }
    .callout > .title { font-weight: bold; background: #f2f2f2; margin: 0 -.8em .4em;
      padding: .3em .8em }
    .important { border-width: 2px }
    .important > .title { background: #dbdbdb }
    .critical { border-width: 4px }
    .critical > .title { background: #000; color: #fff; font-size: 1.25em }
    .critical > .title a { color: #fff }
    dl { margin: .4em 0 }
    dl > div { display: flex; gap: .8em; margin: .1em 0 }
    dt { flex: 0 0 22%; font-weight: bold }
    dd { flex: 1; margin: 0 }
    dt, dd, td, th, li, p { overflow-wrap: anywhere }
    table { border-collapse: collapse; width: 100%; font-size: .93em; margin: .8em 0 }
    caption { text-align: left; font-weight: bold; padding: .2em 0 }
    th, td { text-align: left; vertical-align: top; padding: .2em .5em;
      border-bottom: 1px solid #a0a0a0; overflow-wrap: break-word }
    thead th { background: #ebebeb; border-bottom: 2px solid #000 }
    tr { break-inside: avoid }
    figure { margin: .8em 0; text-align: center; break-inside: avoid }
    svg { max-width: 100%; height: auto; overflow: visible }
    figcaption { font-size: .9em; color: #404040; text-align: left }
    .group, .signature { break-inside: avoid }
    .signature { margin-top: 1.2em }
    .statement { font-weight: bold }
    .line { display: flex; gap: 2rem; margin-top: 2.6em; font-size: .85em; color: #404040 }
    .line span { flex: 3; border-top: 1px solid #000 }
    .line span + span { flex: 2 }
    .page-break { break-before: page }
    footer { border-top: 1px solid #767676; margin-top: 1.2em; font-size: .85em; color: #404040 }
    @media (max-width: 40rem) {
      body { padding: .8rem }
      .letterhead, dl > div { display: block }
      .reference { text-align: left; margin-top: .5em }
      th, td { overflow-wrap: anywhere; padding: .2em .3em }
    }
    @page { margin: 16mm 17mm 18mm; font: 7.6pt "Noto Sans", Arial, sans-serif; color: #404040 }
    @media print {
      body { font-size: 9.5pt; line-height: 1.32; max-width: none; padding: 0 }
      .banner, .callout > .title, thead th { print-color-adjust: exact;
        -webkit-print-color-adjust: exact }
      thead { display: table-header-group }
      p { orphans: 2; widows: 2 }
      .attachment { display: none }
    }

    """
}
