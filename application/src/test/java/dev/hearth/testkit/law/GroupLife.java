package dev.hearth.testkit.law;

import dev.hearth.application.group.AddGroupMember;
import dev.hearth.application.group.ChangeGroup;
import dev.hearth.application.group.ChangeGroupMember;
import dev.hearth.application.group.ChangeGroupSettings;
import dev.hearth.application.group.CreateGroup;
import dev.hearth.application.group.InviteByLink;
import dev.hearth.application.shared.Edit;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.group.GroupSettings;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.testkit.TestGroups;
import dev.hearth.testkit.TestHearth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** What people do with groups, by chance. What somebody may not do is refused, and nothing happens. */
final class GroupLife {
    /** Others give away leave to manage others, so that roles alone do not decide. */
    private static final Set<GroupPermission> LEAVE = Set.of(GroupPermission.MANAGE_MEMBERS);

    private static final int WAYS = 18;

    private final TestHearth hearth;
    private final TestGroups groups;
    private final List<Caller> people;
    private final Random chance;
    private final List<GroupId> known = new ArrayList<>();
    private final List<SecretCode> links = new ArrayList<>();

    GroupLife(TestHearth hearth, List<Caller> people, Random chance) {
        this.hearth = hearth;
        this.groups = hearth.groups();
        this.people = people;
        this.chance = chance;
        founds(people.getFirst());
    }

    /** Any of the groups there ever were. */
    GroupId any() {
        return any(known);
    }

    /** Something happens, and is told in a word. */
    String somethingHappens(Caller person) {
        int way = chance.nextInt(WAYS);
        GroupId group = any();
        if (way < 8) {
            come(way, person, group);
        } else if (way < 13) {
            go(way, person, group);
        } else {
            rule(way, chance.nextInt(3) == 0 ? person : ownerOf(group).orElse(person), group);
        }
        return "group " + way + " of " + group;
    }

    /** Mostly it is who may: otherwise little would come of it. */
    private Optional<Caller> ownerOf(GroupId group) {
        return hearth.stores()
                .groups()
                .find(group)
                .flatMap(found -> people.stream()
                        .filter(person -> found.isOwnedBy(person.user()))
                        .findFirst());
    }

    private void come(int way, Caller person, GroupId group) {
        switch (way) {
            case 0 -> founds(person);
            case 1, 2 -> lets(ownerOf(group).orElse(person), group);
            case 3 -> {
                InviteByLink.Command command = new InviteByLink.Command(
                        Optional.empty(), Optional.empty(), Optional.of(1 + chance.nextInt(3)));
                links.add(new SecretCode(hearth.invitations()
                        .byLink()
                        .run(person, group, command)
                        .token()
                        .orElseThrow()));
            }
            case 4, 5 -> {
                if (!links.isEmpty()) {
                    hearth.invitations().accept().run(person, any(links));
                }
            }
            default -> groups.joinGroup().run(person, group);
        }
    }

    private void founds(Caller person) {
        GroupName name = new GroupName("house " + Long.toHexString(chance.nextLong()));
        known.add(GroupId.parse(groups.createGroup()
                .run(person, new CreateGroup.Command(name, ""))
                .id()));
    }

    private void lets(Caller person, GroupId group) {
        Optional<GroupRole> role =
                Optional.of(any(List.of(GroupRole.ADMIN, GroupRole.MEMBER, GroupRole.MEMBER, GroupRole.GUEST)));
        groups.addGroupMember()
                .run(person, group, new AddGroupMember.Command(any(people).user(), role));
    }

    private void go(int way, Caller person, GroupId group) {
        Caller other = any(people);
        switch (way) {
            case 8, 9 -> groups.leaveGroup().run(person, group);
            case 10, 11 -> groups.removeGroupMember().run(person, group, other.user());
            default -> {
                if (chance.nextInt(3) == 0) {
                    groups.deleteGroup().run(person, group);
                }
            }
        }
    }

    private void rule(int way, Caller person, GroupId group) {
        Caller other = any(people);
        switch (way) {
            case 13 -> ranks(person, group, other);
            case 14 -> groups.transferGroup().run(person, group, other.user());
            case 15 -> {
                if (chance.nextInt(3) == 0) {
                    groups.archiveGroup().run(person, group);
                } else {
                    groups.restoreGroup().run(person, group);
                }
            }
            case 16 -> settles(person, group);
            default -> {
                Edit<String> description = new Edit.Put<>("about " + chance.nextInt(1000));
                groups.changeGroup()
                        .run(person, group, new ChangeGroup.Command(Optional.empty(), description, Optional.empty()));
            }
        }
    }

    private void ranks(Caller person, GroupId group, Caller other) {
        Optional<GroupRole> role = Optional.of(any(List.of(GroupRole.ADMIN, GroupRole.MEMBER, GroupRole.GUEST)));
        Map<ChangeGroupMember.Command.Mark, Set<GroupPermission>> marks =
                chance.nextBoolean() ? Map.of() : Map.of(ChangeGroupMember.Command.Mark.GRANTED, LEAVE);
        groups.changeGroupMember().run(person, group, other.user(), new ChangeGroupMember.Command(role, marks));
    }

    private void settles(Caller person, GroupId group) {
        ChangeGroupSettings.Command command = new ChangeGroupSettings.Command(
                Optional.of(any(List.of(GroupSettings.Joining.values()))),
                Optional.of(any(List.of(GroupRole.MEMBER, GroupRole.GUEST))),
                Map.of(),
                Optional.empty());
        groups.changeGroupSettings().run(person, group, command);
    }

    private <T> T any(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
