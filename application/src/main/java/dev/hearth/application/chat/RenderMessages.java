package dev.hearth.application.chat;

import dev.hearth.application.chat.port.MarkdownRenderer;
import dev.hearth.domain.chat.MessageText;
import java.util.List;

/** Adds to messages somebody is shown what their Markdown looks like as safe HTML. A deleted one has neither text nor HTML. */
public final class RenderMessages {
    private final MarkdownRenderer renderer;

    public RenderMessages(MarkdownRenderer renderer) {
        this.renderer = renderer;
    }

    /** In the order of the messages. */
    public List<MessageView> run(List<MessageView> shown) {
        return shown.stream().map(this::rendered).toList();
    }

    private MessageView rendered(MessageView message) {
        return message.withHtml(message.text().map(MessageText::new).map(renderer::html));
    }
}
