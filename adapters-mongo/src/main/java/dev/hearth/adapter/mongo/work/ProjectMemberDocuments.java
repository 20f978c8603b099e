package dev.hearth.adapter.mongo.work;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static dev.hearth.adapter.mongo.store.Documents.id;
import static dev.hearth.adapter.mongo.store.Documents.instant;
import static dev.hearth.adapter.mongo.store.Documents.number;
import static dev.hearth.adapter.mongo.store.Documents.text;
import static dev.hearth.adapter.mongo.store.Documents.when;

import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectMember;
import dev.hearth.domain.work.ProjectRole;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The stored form of a place in a project. */
final class ProjectMemberDocuments {
    static final String PROJECT = "project";
    static final String USER = "user";
    static final String ROLE = "role";

    /** There only where the membership has ended. */
    static final String LEFT_AT = "leftAt";

    private ProjectMemberDocuments() {}

    static Document write(ProjectMember member) {
        Document document = new Document(PROJECT, member.project().value())
                .append(USER, member.user().value());
        document.putAll(changing(member));
        return document;
    }

    static Bson update(ProjectMember changed) {
        return Documents.setting(changing(changed), List.of(LEFT_AT));
    }

    private static Document changing(ProjectMember member) {
        Document document = new Document(ROLE, member.role().name())
                .append("joinedAt", Date.from(member.joinedAt()))
                .append("first", member.firstRevision())
                .append(RevisedWrites.REVISION, member.revision());
        member.leftAt().ifPresent(at -> document.append(LEFT_AT, Date.from(at)));
        return document;
    }

    static ProjectMember member(Document document) {
        return new ProjectMember(
                new ProjectId(id(document, PROJECT)),
                new UserId(id(document, USER)),
                ProjectRole.valueOf(text(document, ROLE)),
                instant(document, "joinedAt"),
                when(document, LEFT_AT),
                number(document, "first"),
                number(document, RevisedWrites.REVISION));
    }

    static Bson place(ProjectId project, UserId user) {
        return and(eq(PROJECT, project.value()), eq(USER, user.value()));
    }

    static Bson active(Bson memberships) {
        return and(memberships, exists(LEFT_AT, false));
    }

    static Bson ended(Bson memberships) {
        return and(memberships, exists(LEFT_AT));
    }
}
