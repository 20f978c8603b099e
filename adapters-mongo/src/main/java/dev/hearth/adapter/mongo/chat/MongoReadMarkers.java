package dev.hearth.adapter.mongo.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import dev.hearth.adapter.mongo.event.ChangeSource;
import dev.hearth.adapter.mongo.event.Changeable;
import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.chat.port.ReadMarkers;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MovedTalk;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.chat.ReadMarker.Following;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;

/** Read markers in the collection {@code read_markers}. */
public final class MongoReadMarkers implements ReadMarkers {
    private final Records markers;
    private final RevisedWrites writes;
    private final Changeable<ReadMarker> kind;
    private final Changeable<ReadMarker> moving;

    public MongoReadMarkers(MongoLink link, RevisedWrites writes) {
        this.markers = link.records(MongoSchema.READ_MARKERS);
        this.writes = writes;
        this.kind = Changeable.whole(
                markers,
                MarkerDocuments::marker,
                MarkerDocuments::write,
                ReadMarker::storedAt,
                MarkerDocuments::update);
        this.moving = Changeable.whole(
                markers, MarkerDocuments::marker, MarkerDocuments::write, ReadMarker::storedAt, MarkerDocuments::move);
    }

    public ChangeSource changes() {
        return new ChangeSource(Scope.Kind.USER, markers, PersonalDocuments.USER, MarkerDocuments::marker);
    }

    @Override
    public ReadMarker find(UserId user, Conversation conversation) {
        return markers.first(PersonalDocuments.place(user, conversation))
                .map(MarkerDocuments::marker)
                .orElseGet(() -> ReadMarker.none(user, conversation));
    }

    @Override
    public ReadMarker change(UserId user, Conversation conversation, UnaryOperator<ReadMarker> change) {
        ReadMarker none = ReadMarker.none(user, conversation);
        return writes.changeOrBegin(kind, PersonalDocuments.place(user, conversation), none, change);
    }

    @Override
    public Page<ReadMarker> followed(UserId user, Optional<MessageId> before, int limit) {
        Bson followed = and(
                eq(PersonalDocuments.USER, user.value()),
                eq(MarkerDocuments.FOLLOWING, Following.YES.name()),
                exists(Lines.THREAD));
        Bson rest = before.map(root -> and(followed, lt(Lines.THREAD, root.value())))
                .orElse(followed);
        List<ReadMarker> found = markers.list(rest, descending(Lines.THREAD), limit + 1).stream()
                .map(MarkerDocuments::marker)
                .toList();
        return Page.cut(
                found,
                limit,
                marker ->
                        marker.conversation().thread().map(MessageId::toString).orElse(""));
    }

    @Override
    public Page<UserId> followers(Conversation conversation, Optional<UserId> after, int limit) {
        Bson following = and(Lines.messages(conversation), eq(MarkerDocuments.FOLLOWING, Following.YES.name()));
        Bson rest = after.map(user -> and(following, gt(PersonalDocuments.USER, user.value())))
                .orElse(following);
        List<UserId> found =
                markers
                        .parts(rest, ascending(PersonalDocuments.USER), limit + 1, include(PersonalDocuments.USER))
                        .stream()
                        .map(document -> new UserId(Documents.id(document, PersonalDocuments.USER)))
                        .toList();
        return Page.cut(found, limit, UserId::toString);
    }

    @Override
    public List<ReadMarker> of(Conversation.About conversation) {
        return markers.all(Lines.messages(conversation)).stream()
                .map(MarkerDocuments::marker)
                .toList();
    }

    @Override
    public List<ReadMarker> move(MovedTalk talk, Set<UserId> people) {
        return of(talk.from()).stream()
                .filter(marker -> people.contains(marker.user()))
                .flatMap(marker -> moved(marker, talk).stream())
                .toList();
    }

    private Optional<ReadMarker> moved(ReadMarker marker, MovedTalk talk) {
        markers.remove(PersonalDocuments.place(marker.user(), talk.to()));
        return writes.change(
                moving, PersonalDocuments.place(marker.user(), talk.from()), stored -> stored.movedTo(talk));
    }

    @Override
    public void removeAll(UserId user) {
        markers.removeAll(eq(PersonalDocuments.USER, user.value()));
    }
}
