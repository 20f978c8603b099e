package dev.hearth.adapter.mongo.work;

import static dev.hearth.adapter.mongo.store.Documents.id;
import static dev.hearth.adapter.mongo.store.Documents.instant;
import static dev.hearth.adapter.mongo.store.Documents.number;
import static dev.hearth.adapter.mongo.store.Documents.optional;
import static dev.hearth.adapter.mongo.store.Documents.text;
import static dev.hearth.adapter.mongo.store.Documents.when;

import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.StoredIndex;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectCard;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectKey;
import dev.hearth.domain.work.ProjectLife;
import dev.hearth.domain.work.ProjectName;
import dev.hearth.domain.work.ProjectStatus;
import dev.hearth.domain.work.ProjectVisibility;
import dev.hearth.domain.work.Sight;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The stored form of a project. A field without a value is left out. */
public final class ProjectDocuments {
    static final String GROUP = "group";
    static final String DELETED_AT = "deletedAt";

    /** The visibility again, but not of a deleted project: what lists go by. */
    static final String LISTED = "listed";

    /** Stands in a deleted project until its memberships have ended too. */
    static final String ENDING = "ending";

    private static final String UNIQUE_KEY = "uniqueKey";
    private static final String VISIBILITY = "visibility";
    private static final String ARCHIVED_AT = "archivedAt";
    private static final String FIRST = "first";
    private static final List<String> PERHAPS = List.of(ARCHIVED_AT, DELETED_AT, UNIQUE_KEY, LISTED, StoredIndex.KEYS);

    private ProjectDocuments() {}

    static Document write(Project project) {
        Document document = new Document("_id", project.id().value())
                .append("creator", project.creator().value())
                .append("createdAt", Date.from(project.createdAt()))
                .append(FIRST, project.firstRevision());
        project.group().ifPresent(group -> document.append(GROUP, group.value()));
        document.putAll(changing(project));
        return document;
    }

    /** Leaves out the keys, so that it is filed for search anew. */
    static Bson update(Project changed) {
        return Documents.setting(changing(changed), PERHAPS);
    }

    private static Document changing(Project project) {
        Document document = new Document("key", project.card().key().value())
                .append("name", project.card().name().value())
                .append("description", project.card().description())
                .append(VISIBILITY, project.visibility().name())
                .append("seenSince", project.sight().since())
                .append("progress", project.life().progress().name())
                .append("labels", BoardDocuments.write(project.labels()))
                .append("columns", BoardDocuments.write(project.board()))
                .append("fields", FieldDocuments.write(project.fields()))
                .append(RevisedWrites.REVISION, project.revision());
        project.uniqueKey()
                .ifPresent(key -> document.append(UNIQUE_KEY, key)
                        .append(LISTED, project.visibility().name()));
        project.life().archivedAt().ifPresent(at -> document.append(ARCHIVED_AT, Date.from(at)));
        project.life()
                .deletedAt()
                .ifPresent(at -> document.append(DELETED_AT, Date.from(at)).append(ENDING, true));
        return document;
    }

    public static Project project(Document document) {
        return new Project(
                new ProjectId(id(document, "_id")),
                optional(document, GROUP, UUID.class).map(GroupId::new),
                card(document),
                new Sight(ProjectVisibility.valueOf(text(document, VISIBILITY)), number(document, "seenSince")),
                new ProjectLife(
                        ProjectStatus.valueOf(text(document, "progress")),
                        when(document, ARCHIVED_AT),
                        when(document, DELETED_AT)),
                BoardDocuments.labels(document.getList("labels", Document.class, List.of())),
                BoardDocuments.board(document.getList("columns", Document.class, List.of())),
                FieldDocuments.fields(document.getList("fields", Document.class, List.of())),
                new UserId(id(document, "creator")),
                instant(document, "createdAt"),
                number(document, FIRST),
                number(document, RevisedWrites.REVISION));
    }

    private static ProjectCard card(Document document) {
        return new ProjectCard(
                new ProjectKey(text(document, "key")),
                new ProjectName(text(document, "name")),
                text(document, "description"));
    }
}
