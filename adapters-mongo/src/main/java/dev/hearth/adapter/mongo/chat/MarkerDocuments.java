package dev.hearth.adapter.mongo.chat;

import static dev.hearth.adapter.mongo.store.Documents.id;
import static dev.hearth.adapter.mongo.store.Documents.number;
import static dev.hearth.adapter.mongo.store.Documents.text;

import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.chat.ReadMarker.Following;
import dev.hearth.domain.identity.UserId;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The stored form of a read marker. */
final class MarkerDocuments {
    static final String FOLLOWING = "following";

    private MarkerDocuments() {}

    static Document write(ReadMarker marker) {
        Document document = PersonalDocuments.of(marker.user(), marker.conversation())
                .append(PersonalDocuments.FIRST, marker.firstRevision());
        document.putAll(changing(marker));
        return document;
    }

    static Bson update(ReadMarker changed) {
        return Documents.setting(changing(changed), List.of());
    }

    /** The marker in another place. */
    static Bson move(ReadMarker moved) {
        Document fields = changing(moved)
                .append(Lines.HOME, Lines.home(moved.conversation()))
                .append(PersonalDocuments.FIRST, moved.firstRevision());
        return Documents.setting(fields, List.of());
    }

    private static Document changing(ReadMarker marker) {
        return new Document("position", marker.position())
                .append(FOLLOWING, marker.following().name())
                .append(RevisedWrites.REVISION, marker.revision());
    }

    static ReadMarker marker(Document document) {
        return new ReadMarker(
                new UserId(id(document, PersonalDocuments.USER)),
                Lines.read(document),
                number(document, "position"),
                Following.valueOf(text(document, FOLLOWING)),
                number(document, PersonalDocuments.FIRST),
                number(document, RevisedWrites.REVISION));
    }
}
