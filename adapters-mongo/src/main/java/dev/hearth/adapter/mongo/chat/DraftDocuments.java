package dev.hearth.adapter.mongo.chat;

import static dev.hearth.adapter.mongo.store.Documents.id;
import static dev.hearth.adapter.mongo.store.Documents.instant;
import static dev.hearth.adapter.mongo.store.Documents.number;

import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.domain.chat.Draft;
import dev.hearth.domain.identity.UserId;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The stored form of a draft. */
final class DraftDocuments {
    /** Whether it holds text, for the index: there are more traces than drafts. */
    static final String OPEN = "open";

    private static final String UPDATED_AT = "updatedAt";

    private DraftDocuments() {}

    static Document write(Draft draft) {
        Document document = PersonalDocuments.of(draft.user(), draft.conversation())
                .append(PersonalDocuments.FIRST, draft.firstRevision());
        document.putAll(changing(draft));
        return document;
    }

    static Bson update(Draft changed) {
        return Documents.setting(changing(changed), List.of(MessageDocuments.TEXT));
    }

    private static Document changing(Draft draft) {
        Document document = new Document(OPEN, draft.text().isPresent())
                .append(UPDATED_AT, Date.from(draft.updatedAt()))
                .append(RevisedWrites.REVISION, draft.revision());
        draft.text().ifPresent(text -> document.append(MessageDocuments.TEXT, text.value()));
        return document;
    }

    static Draft draft(Document document) {
        return new Draft(
                new UserId(id(document, PersonalDocuments.USER)),
                Lines.read(document),
                MessageDocuments.text(document),
                instant(document, UPDATED_AT),
                number(document, PersonalDocuments.FIRST),
                number(document, RevisedWrites.REVISION));
    }
}
