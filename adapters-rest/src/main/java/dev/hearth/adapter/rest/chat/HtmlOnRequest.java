package dev.hearth.adapter.rest.chat;

import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.chat.MessageView;
import dev.hearth.application.chat.RenderMessages;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.util.List;

/** Shows messages with their Markdown as HTML where {@code html=true} asks for it. */
final class HtmlOnRequest {
    static final String PARAMETER = "html";

    private final RenderMessages render;

    HtmlOnRequest(RenderMessages render) {
        this.render = render;
    }

    List<MessageView> of(Query.Filtered query, List<MessageView> messages) {
        return isAsked(query) ? render.run(messages) : messages;
    }

    boolean isAsked(Query.Filtered query) {
        return query.read(PARAMETER, HtmlOnRequest::asked).orElse(false);
    }

    MessageView of(Query.Filtered query, MessageView message) {
        return of(query, List.of(message)).getFirst();
    }

    Page<MessageView> of(Query.Filtered query, Page<MessageView> page) {
        return new Page<>(of(query, page.items()), page.next());
    }

    private static boolean asked(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Refusal.Invalid(PARAMETER, "must be true or false");
        };
    }
}
