package dev.hearth.adapter.external.markdown;

import dev.hearth.application.chat.port.MarkdownRenderer;
import dev.hearth.domain.chat.MessageText;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Renders Markdown and lets through only what {@link AllowedHtml} lists. HTML in the text is escaped, a line break stays one as
 * in a chat, and an image becomes a link to it: to fetch it would tell a stranger who reads, when and from where. Safe from any
 * thread.
 */
public final class SafeMarkdown implements MarkdownRenderer {
    /** Deeper blocks and emphasis are shown as typed: walking them could exhaust the stack. */
    private static final int MOST_NESTING = 50;

    /** A row of nothing is filled up to the columns of its table, so that a short text can ask for millions of cells. */
    private static final int MOST_CELLS = 2_000;

    /** A few hundred letters may name one long link thousands of times. */
    private static final int MOST_HTML = 400_000;

    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.builder().maxCells(MOST_CELLS).build(),
            StrikethroughExtension.create(),
            AutolinkExtension.create(),
            TaskListItemsExtension.create());

    private final Parser parser = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(MOST_NESTING)
            .maxInlineNesting(MOST_NESTING)
            .build();

    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .nodeRendererFactory(LinkedImages::new)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br />\n")
            .build();

    @Override
    public String html(MessageText text) {
        return AllowedHtml.of(rendered(text.value()));
    }

    private String rendered(String markdown) {
        BoundedText html = new BoundedText(MOST_HTML);
        try {
            renderer.render(parser.parse(markdown), html);
            return html.toString();
        } catch (BoundedText.Full | IllegalArgumentException tooMuch) {
            // The parser says so when a table has too many cells.
            return asTyped(markdown);
        }
    }

    private static String asTyped(String text) {
        StringBuilder escaped = new StringBuilder();
        new HtmlWriter(escaped).text(text);
        return "<p>" + escaped.toString().replace("\n", "<br />\n") + "</p>";
    }
}
