package dev.hearth.adapter.mongo.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import dev.hearth.adapter.mongo.event.ChangeSource;
import dev.hearth.adapter.mongo.event.Changeable;
import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.chat.port.Drafts;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Draft;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;

/** Drafts in the collection {@code drafts}. */
public final class MongoDrafts implements Drafts {
    private final Records drafts;
    private final RevisedWrites writes;
    private final Changeable<Draft> kind;

    public MongoDrafts(MongoLink link, RevisedWrites writes) {
        this.drafts = link.records(MongoSchema.DRAFTS);
        this.writes = writes;
        this.kind = Changeable.whole(
                drafts, DraftDocuments::draft, DraftDocuments::write, Draft::storedAt, DraftDocuments::update);
    }

    public ChangeSource changes() {
        return new ChangeSource(Scope.Kind.USER, drafts, PersonalDocuments.USER, DraftDocuments::draft);
    }

    @Override
    public Draft find(UserId user, Conversation conversation) {
        return drafts.first(PersonalDocuments.place(user, conversation))
                .map(DraftDocuments::draft)
                .orElseGet(() -> Draft.none(user, conversation));
    }

    @Override
    public Draft change(UserId user, Conversation conversation, UnaryOperator<Draft> change) {
        Draft none = Draft.none(user, conversation);
        return writes.changeOrBegin(kind, PersonalDocuments.place(user, conversation), none, change);
    }

    @Override
    public Page<Draft> of(UserId user, Optional<Long> after, int limit) {
        Bson rest = and(
                eq(PersonalDocuments.USER, user.value()),
                eq(DraftDocuments.OPEN, true),
                gt(RevisedWrites.REVISION, after.orElse(0L)));
        List<Draft> found = drafts.list(rest, ascending(RevisedWrites.REVISION), limit + 1).stream()
                .map(DraftDocuments::draft)
                .toList();
        return Page.cut(found, limit, draft -> Long.toString(draft.revision()));
    }

    @Override
    public void removeAll(UserId user) {
        drafts.removeAll(eq(PersonalDocuments.USER, user.value()));
    }
}
