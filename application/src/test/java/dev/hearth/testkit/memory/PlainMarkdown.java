package dev.hearth.testkit.memory;

import dev.hearth.application.chat.port.MarkdownRenderer;
import dev.hearth.domain.chat.MessageText;

/** Shows a text as one paragraph, as it was typed. */
public final class PlainMarkdown implements MarkdownRenderer {
    @Override
    public String html(MessageText text) {
        String escaped = text.value().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<p>" + escaped + "</p>";
    }
}
