package dev.hearth.adapter.mongo.group;

import static dev.hearth.adapter.mongo.store.Documents.id;
import static dev.hearth.adapter.mongo.store.Documents.instant;
import static dev.hearth.adapter.mongo.store.Documents.number;
import static dev.hearth.adapter.mongo.store.Documents.optional;
import static dev.hearth.adapter.mongo.store.Documents.part;
import static dev.hearth.adapter.mongo.store.Documents.text;
import static dev.hearth.adapter.mongo.store.Documents.texts;

import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.domain.group.Archiving;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.group.GroupSettings;
import dev.hearth.domain.group.MemberPermissions;
import dev.hearth.domain.identity.UserId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The stored forms of a group and of a place in it. */
final class GroupDocuments {
    static final String GROUP = "group";
    static final String USER = "user";

    static final String LEFT_AT = "leftAt";
    static final String DELETED_AT = "deletedAt";
    static final String OPEN = "open";
    static final String NAME_KEY = "nameKey";

    private static final String ARCHIVED_AT = "archivedAt";
    private static final String ARCHIVED_BY = "archivedBy";
    private static final String JOINING = "joining";
    private static final String FIRST = "first";

    private GroupDocuments() {}

    /** Everything is written anew: what is no longer there, as null. */
    static Bson update(Document stored) {
        stored.remove("_id");
        return new Document("$set", stored);
    }

    static Document write(Group group) {
        return new Document("_id", group.id().value())
                .append("name", group.name().value())
                .append(NAME_KEY, nameKey(group))
                .append("description", group.description())
                .append("creator", group.creator().value())
                .append("owner", group.owner().value())
                .append("createdAt", Date.from(group.createdAt()))
                .append(JOINING, group.settings().joining().name())
                .append("newcomers", group.settings().newcomers().name())
                .append("least", least(group.settings().least()))
                .append(OPEN, group.isOpen())
                .append(ARCHIVED_AT, group.archivedAt().map(Date::from).orElse(null))
                .append(
                        ARCHIVED_BY,
                        group.archiving()
                                .map(archiving -> archiving.by().name())
                                .orElse(null))
                .append(DELETED_AT, group.deletedAt().map(Date::from).orElse(null))
                .append(FIRST, group.firstRevision())
                .append(RevisedWrites.REVISION, group.revision());
    }

    /** A deleted group has one that no name has, so that its own is free. */
    private static String nameKey(Group group) {
        return group.deletedAt().isPresent()
                ? "\n" + group.id()
                : group.name().key().value();
    }

    private static Document least(Map<GroupPermission, GroupRole> least) {
        Document document = new Document();
        least.forEach((permission, role) -> document.append(permission.name(), role.name()));
        return document;
    }

    /** Documents of before there were owners, settings and ends have none of their fields. */
    static Group group(Document document) {
        return new Group(
                new GroupId(id(document, "_id")),
                new GroupName(text(document, "name")),
                text(document, "description"),
                new UserId(id(document, "creator")),
                new UserId(optional(document, "owner", UUID.class).orElseGet(() -> id(document, "creator"))),
                instant(document, "createdAt"),
                settings(document),
                optional(document, ARCHIVED_AT, Date.class).map(at -> archiving(document, at)),
                optional(document, DELETED_AT, Date.class).map(Date::toInstant),
                number(document, FIRST),
                number(document, RevisedWrites.REVISION));
    }

    private static Archiving archiving(Document document, Date at) {
        return new Archiving(at.toInstant(), Archiving.By.valueOf(text(document, ARCHIVED_BY)));
    }

    private static GroupSettings settings(Document document) {
        Map<GroupPermission, GroupRole> least = part(document, "least").entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> GroupPermission.valueOf(entry.getKey()),
                        entry -> GroupRole.valueOf(String.valueOf(entry.getValue()))));
        return optional(document, JOINING, String.class)
                .map(joining -> new GroupSettings(
                        GroupSettings.Joining.valueOf(joining), GroupRole.valueOf(text(document, "newcomers")), least))
                .orElse(GroupSettings.USUAL);
    }

    static Document write(GroupMember member) {
        return new Document(GROUP, member.group().value())
                .append(USER, member.user().value())
                .append("role", member.role().name())
                .append("granted", names(member.permissions().granted()))
                .append("denied", names(member.permissions().denied()))
                .append("joinedAt", Date.from(member.joinedAt()))
                .append(LEFT_AT, member.leftAt().map(Date::from).orElse(null))
                .append(FIRST, member.firstRevision())
                .append(RevisedWrites.REVISION, member.revision());
    }

    private static List<String> names(Set<GroupPermission> some) {
        return some.stream().map(Enum::name).toList();
    }

    static GroupMember member(Document document) {
        return new GroupMember(
                new GroupId(id(document, GROUP)),
                new UserId(id(document, USER)),
                GroupRole.valueOf(text(document, "role")),
                new MemberPermissions(permissions(document, "granted"), permissions(document, "denied")),
                instant(document, "joinedAt"),
                optional(document, LEFT_AT, Date.class).map(Date::toInstant),
                number(document, FIRST),
                number(document, RevisedWrites.REVISION));
    }

    private static Set<GroupPermission> permissions(Document document, String field) {
        return texts(document, field).stream().map(GroupPermission::valueOf).collect(Collectors.toSet());
    }
}
