package dev.hearth.application.group;

import dev.hearth.application.group.port.GroupActivity;
import dev.hearth.application.identity.Cards;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.group.ActivityEntry;
import dev.hearth.domain.group.ActivityId;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupPolicy;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists what was done in a group, newest first, to its owner and admins. */
public final class ListGroupActivity {
    private final GroupAccess access;
    private final GroupActivity activity;
    private final UserCards cards;
    private final Cursors cursors;

    public ListGroupActivity(GroupAccess access, GroupActivity activity, UserCards cards, Cursors cursors) {
        this.access = access;
        this.activity = activity;
        this.cards = cards;
        this.cursors = cursors;
    }

    public Page<ActivityView> run(Caller caller, GroupId group, PageRequest request) {
        GroupPolicy.mayReadActivity(access.joined(caller, group));
        String list = "group-activity:" + group + ":" + caller.user();
        Optional<ActivityId> before = cursors.open(list, request.cursor()).map(ActivityId::parse);
        Page<ActivityEntry> page = activity.of(group, before, request.limit());
        Cards people = people(page);
        return cursors.seal(list, page.map(entry -> ActivityView.of(entry, people)));
    }

    private Cards people(Page<ActivityEntry> page) {
        return cards.of(page.items().stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.actor()), entry.person().stream()))
                .collect(Collectors.toSet()));
    }
}
