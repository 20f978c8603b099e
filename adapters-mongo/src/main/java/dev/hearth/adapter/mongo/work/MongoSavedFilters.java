package dev.hearth.adapter.mongo.work;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static dev.hearth.adapter.mongo.store.Documents.id;
import static dev.hearth.adapter.mongo.store.Documents.instant;
import static dev.hearth.adapter.mongo.store.Documents.number;
import static dev.hearth.adapter.mongo.store.Documents.optional;
import static dev.hearth.adapter.mongo.store.Documents.text;
import static dev.hearth.adapter.mongo.store.Documents.when;

import dev.hearth.adapter.mongo.event.ChangeSource;
import dev.hearth.adapter.mongo.event.Changeable;
import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.work.port.SavedFilters;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.FilterCard;
import dev.hearth.domain.work.FilterId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.SavedFilter;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Saved filters in the collection {@code saved_filters}. */
public final class MongoSavedFilters implements SavedFilters {
    private static final String PLACE = "place";
    private static final String PLACE_KIND = "placeKind";
    private static final String PROJECT = "project";
    private static final String QUERY = "query";
    private static final String WORD = "word";
    private static final String VALUE = "value";
    private static final String GONE = "gone";
    private static final String DELETED_AT = "deletedAt";
    private static final String FIRST = "first";

    private final Records filters;
    private final RevisedWrites writes;
    private final Changeable<SavedFilter> kind;

    public MongoSavedFilters(MongoLink link, RevisedWrites writes) {
        this.filters = link.records(MongoSchema.SAVED_FILTERS);
        this.writes = writes;
        this.kind = Changeable.whole(
                filters,
                MongoSavedFilters::read,
                MongoSavedFilters::write,
                SavedFilter::storedAt,
                MongoSavedFilters::update);
    }

    /** In the scopes of people, or of projects: the ids of both are never the same. */
    public ChangeSource changes(Scope.Kind where) {
        return new ChangeSource(where, filters, PLACE, MongoSavedFilters::read);
    }

    @Override
    public SavedFilter add(SavedFilter filter) {
        return writes.insert(filters, filter.scope(), filter::storedAt, MongoSavedFilters::write);
    }

    @Override
    public Optional<SavedFilter> find(FilterId id) {
        return filters.first(eq(id.value())).map(MongoSavedFilters::read);
    }

    @Override
    public Optional<SavedFilter> change(FilterId id, UnaryOperator<SavedFilter> change) {
        return writes.change(kind, eq(id.value()), change);
    }

    @Override
    public List<SavedFilter> of(Scope place) {
        return filters.list(and(eq(PLACE, place.id()), eq(GONE, false)), ascending("_id")).stream()
                .map(MongoSavedFilters::read)
                .toList();
    }

    @Override
    public void removeAll(UserId person) {
        filters.removeAll(eq(PLACE, person.value()));
    }

    private static Document write(SavedFilter filter) {
        Document document = new Document("_id", filter.id().value())
                .append(PLACE, filter.place().id())
                .append(PLACE_KIND, filter.place().kind().name())
                .append("maker", filter.maker().value())
                .append("createdAt", Date.from(filter.createdAt()));
        filter.project().ifPresent(project -> document.append(PROJECT, project.value()));
        document.putAll(changing(filter));
        return document;
    }

    private static Document changing(SavedFilter filter) {
        Document document = new Document("name", filter.card().name())
                .append(
                        QUERY,
                        filter.card().query().entrySet().stream()
                                .map(word -> new Document(WORD, word.getKey()).append(VALUE, word.getValue()))
                                .toList())
                .append(GONE, filter.gone())
                .append(FIRST, filter.firstRevision())
                .append(RevisedWrites.REVISION, filter.revision());
        filter.deletedAt().ifPresent(at -> document.append(DELETED_AT, Date.from(at)));
        return document;
    }

    private static Bson update(SavedFilter filter) {
        return new Document("$set", changing(filter));
    }

    private static SavedFilter read(Document document) {
        Map<String, String> query = document.getList(QUERY, Document.class).stream()
                .collect(Collectors.toMap(word -> text(word, WORD), word -> text(word, VALUE)));
        return new SavedFilter(
                new FilterId(id(document, "_id")),
                new Scope(Scope.Kind.valueOf(text(document, PLACE_KIND)), id(document, PLACE)),
                new UserId(id(document, "maker")),
                optional(document, PROJECT, UUID.class).map(ProjectId::new),
                FilterCard.of(text(document, "name"), query),
                instant(document, "createdAt"),
                when(document, DELETED_AT),
                number(document, FIRST),
                number(document, RevisedWrites.REVISION));
    }
}
