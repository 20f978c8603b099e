package dev.hearth.adapter.mongo.group;

import static dev.hearth.adapter.mongo.store.Documents.id;
import static dev.hearth.adapter.mongo.store.Documents.instant;
import static dev.hearth.adapter.mongo.store.Documents.number;
import static dev.hearth.adapter.mongo.store.Documents.text;

import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.identity.UserId;
import java.util.Date;
import org.bson.Document;

/** The stored forms of a group and of a place in it. */
final class GroupDocuments {
    static final String GROUP = "group";
    static final String USER = "user";

    private static final String FIRST = "first";

    private GroupDocuments() {}

    static Document write(Group group) {
        return new Document("_id", group.id().value())
                .append("name", group.name().value())
                .append("nameKey", group.name().key().value())
                .append("description", group.description())
                .append("creator", group.creator().value())
                .append("createdAt", Date.from(group.createdAt()))
                .append(FIRST, group.firstRevision())
                .append(RevisedWrites.REVISION, group.revision());
    }

    static Group group(Document document) {
        return new Group(
                new GroupId(id(document, "_id")),
                new GroupName(text(document, "name")),
                text(document, "description"),
                new UserId(id(document, "creator")),
                instant(document, "createdAt"),
                number(document, FIRST),
                number(document, RevisedWrites.REVISION));
    }

    static Document write(GroupMember member) {
        return new Document(GROUP, member.group().value())
                .append(USER, member.user().value())
                .append("role", member.role().name())
                .append("joinedAt", Date.from(member.joinedAt()))
                .append(FIRST, member.firstRevision())
                .append(RevisedWrites.REVISION, member.revision());
    }

    static GroupMember member(Document document) {
        return new GroupMember(
                new GroupId(id(document, GROUP)),
                new UserId(id(document, USER)),
                GroupRole.valueOf(text(document, "role")),
                instant(document, "joinedAt"),
                number(document, FIRST),
                number(document, RevisedWrites.REVISION));
    }
}
