package dev.hearth.testkit.memory;

import dev.hearth.application.chat.port.MarkdownRenderer;
import dev.hearth.testkit.MarkdownRendererContract;

final class PlainMarkdownTest implements MarkdownRendererContract {
    @Override
    public MarkdownRenderer markdown() {
        return new PlainMarkdown();
    }
}
