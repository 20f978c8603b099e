package dev.hearth.architecture;

import java.util.List;
import java.util.stream.Collectors;

/** A page of headings and tables, readable without anything but a browser. */
final class Html {
    private static final String START = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>TITLE</title><style>
            body { font: 15px/1.5 sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem }
            table { border-collapse: collapse; margin: 1rem 0 2rem }
            th, td { border: 1px solid #ccc; padding: .25rem .6rem; text-align: left; vertical-align: top }
            th { background: #f3f3f3 }
            </style></head><body>
            <h1>TITLE</h1>
            """;

    private final StringBuilder page;

    Html(String title) {
        this.page = new StringBuilder(START.replace("TITLE", escaped(title)));
    }

    void section(String heading, String explanation) {
        page.append("<h2>").append(escaped(heading)).append("</h2>\n<p>");
        page.append(escaped(explanation)).append("</p>\n");
    }

    /** The first row is the heading. A cell may hold several lines. */
    void table(List<List<String>> rows) {
        page.append("<table>\n");
        for (int index = 0; index < rows.size(); index++) {
            page.append(row(rows.get(index), index == 0 ? "th" : "td"));
        }
        page.append("</table>\n");
    }

    String finished() {
        return page + "</body></html>\n";
    }

    private static String row(List<String> cells, String tag) {
        return cells.stream()
                .map(cell -> "<" + tag + ">" + escaped(cell).replace("\n", "<br>") + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
