package dev.hearth.adapter.mongo.work;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;
import static dev.hearth.adapter.mongo.store.Documents.id;
import static dev.hearth.adapter.mongo.store.Documents.instant;
import static dev.hearth.adapter.mongo.store.Documents.optional;
import static dev.hearth.adapter.mongo.store.Documents.text;

import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.work.port.ProjectPostings;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.PostedEvent;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectNews;
import dev.hearth.domain.work.ProjectNewsId;
import dev.hearth.domain.work.ProjectPosting;
import dev.hearth.domain.work.TaskId;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;

/** What projects post, in the collection {@code project_postings}, and their news, in {@code project_news}. */
public final class MongoProjectPostings implements ProjectPostings {
    private static final String CHANNEL = "channel";
    private static final String EVENTS = "events";
    private static final String PROJECT = "project";
    private static final String TOLD = "told";
    private static final String EVENT = "event";
    private static final String TASK = "task";
    private static final String ABOUT = "about";
    private static final String BY = "by";
    private static final String AT = "at";

    private final Records postings;
    private final Records news;

    public MongoProjectPostings(MongoLink link) {
        this.postings = link.records(MongoSchema.PROJECT_POSTINGS);
        this.news = link.records(MongoSchema.PROJECT_NEWS);
    }

    @Override
    public void put(ProjectPosting posting) {
        postings.put(new Document("_id", posting.project().value())
                .append(CHANNEL, posting.channel().value())
                .append(
                        EVENTS,
                        posting.events().stream().sorted().map(Enum::name).toList())
                .append(BY, posting.by().value())
                .append(AT, Date.from(posting.at())));
    }

    @Override
    public Optional<ProjectPosting> find(ProjectId project) {
        return postings.first(eq(project.value())).map(found -> posting(project, found));
    }

    private static ProjectPosting posting(ProjectId project, Document found) {
        return new ProjectPosting(
                project,
                new ChannelId(id(found, CHANNEL)),
                found.getList(EVENTS, String.class).stream()
                        .map(PostedEvent::valueOf)
                        .collect(Collectors.toSet()),
                new UserId(id(found, BY)),
                instant(found, AT));
    }

    @Override
    public void end(ProjectId project) {
        postings.removeAll(eq(project.value()));
        news.removeAll(eq(PROJECT, project.value()));
    }

    @Override
    public void note(ProjectNews one) {
        Document document = new Document("_id", one.id().value())
                .append(PROJECT, one.project().value())
                .append(TOLD, false)
                .append(EVENT, one.event().name())
                .append(BY, one.by().value())
                .append(AT, Date.from(one.at()))
                .append(ABOUT, one.about());
        one.task().ifPresent(task -> document.append(TASK, task.value()));
        if (news.first(eq(one.id().value())).isEmpty()) {
            news.insertWhereFree(document);
        }
    }

    @Override
    public Optional<Instant> untoldSince(ProjectId project) {
        return news.list(and(eq(PROJECT, project.value()), eq(TOLD, false)), ascending(AT), 1).stream()
                .map(found -> instant(found, AT))
                .findFirst();
    }

    @Override
    public List<ProjectNews> untold(ProjectId project, int most) {
        return news.list(and(eq(PROJECT, project.value()), eq(TOLD, false)), ascending(AT, "_id"), most).stream()
                .map(MongoProjectPostings::read)
                .toList();
    }

    private static ProjectNews read(Document found) {
        return new ProjectNews(
                new ProjectNewsId(id(found, "_id")),
                new ProjectId(id(found, PROJECT)),
                PostedEvent.valueOf(text(found, EVENT)),
                new UserId(id(found, BY)),
                instant(found, AT),
                optional(found, TASK, UUID.class).map(TaskId::new),
                found.getList(ABOUT, UUID.class));
    }

    @Override
    public void told(Collection<ProjectNewsId> some) {
        news.updateAll(in("_id", some.stream().map(ProjectNewsId::value).toList()), set(TOLD, true));
    }

    @Override
    public void forget(ProjectId project, Instant before) {
        news.removeAll(and(eq(PROJECT, project.value()), eq(TOLD, true), lt(AT, Date.from(before))));
    }
}
