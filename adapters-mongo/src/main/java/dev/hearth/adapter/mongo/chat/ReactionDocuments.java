package dev.hearth.adapter.mongo.chat;

import static dev.hearth.adapter.mongo.store.Documents.text;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.domain.chat.Reaction;
import dev.hearth.domain.chat.Reactions;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Emoji;
import java.util.List;
import org.bson.Document;

/** The reactions in the document of their message, in their order. */
final class ReactionDocuments {
    private static final String EMOJI = "emoji";
    private static final String PEOPLE = "people";

    private ReactionDocuments() {}

    static List<Document> write(Reactions reactions) {
        return reactions.all().stream().map(ReactionDocuments::write).toList();
    }

    private static Document write(Reaction reaction) {
        return new Document(EMOJI, reaction.emoji().value())
                .append(PEOPLE, reaction.people().stream().map(UserId::value).toList());
    }

    static Reactions read(List<Document> stored) {
        return new Reactions(stored.stream().map(ReactionDocuments::reaction).toList());
    }

    private static Reaction reaction(Document stored) {
        return new Reaction(
                new Emoji(text(stored, EMOJI)),
                Documents.ids(stored, PEOPLE).stream().map(UserId::new).toList());
    }
}
