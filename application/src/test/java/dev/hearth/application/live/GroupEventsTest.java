package dev.hearth.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.group.AddGroupMember;
import dev.hearth.application.group.ChangeGroup;
import dev.hearth.application.group.ChangeGroupMember;
import dev.hearth.application.group.CreateGroup;
import dev.hearth.application.shared.Edit;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.identity.Caller;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.TestHearth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** HT-11 HX-01: what members hear of the life of their group, at once and when they come back. */
class GroupEventsTest {
    private final TestHearth hearth = TestHearth.inMemory();
    private final Caller ada = hearth.somebodyCalled("ada");
    private final Caller grace = hearth.somebodyCalled("grace");
    private final GroupId home = GroupId.parse(hearth.createGroup()
            .run(ada, new CreateGroup.Command(new GroupName("Home"), ""))
            .id());
    private final ListeningClient adas = listening(ada);
    private final ListeningClient graces = listening(grace);

    @AfterEach
    void close() {
        hearth.close();
    }

    private ListeningClient listening(Caller caller) {
        ListeningClient client = ListeningClient.of(caller);
        client.resumesAt(hearth.live().connect(client.connection(), Positions.none()));
        return client;
    }

    @Test
    void members_hear_of_changes_and_of_who_comes_and_goes() {
        letIn(GroupRole.MEMBER);
        // Whoever has gone again before they were let in to hear, hears nothing.
        heard(graces, 1);
        describe("Warm");
        rank(GroupRole.ADMIN);
        heard(graces, 3);
        hearth.groups().leaveGroup().run(grace, home);
        Eventually.holds("she is told that it is closed", () -> told(graces).contains("scope:closed"));
        // Who goes while an earlier change of theirs is looked at may be told so without member:left.
        assertThat(told(graces))
                .startsWith("member:joined", "group:updated", "member:updated")
                .endsWith("scope:closed")
                .hasSizeBetween(4, 5);
        assertThat(heard(adas, 4)).containsExactly("member:joined", "group:updated", "member:updated", "member:left");
    }

    @Test
    void who_comes_again_hears_again() {
        letIn(GroupRole.MEMBER);
        heard(graces, 1);
        hearth.groups().leaveGroup().run(grace, home);
        heard(graces, 3);
        letIn(GroupRole.MEMBER);
        // Where the notice of the leave is late, she is put out and let in once more.
        assertThat(heard(graces, 4))
                .startsWith("member:joined", "member:left", "scope:closed", "member:joined")
                .endsWith("member:joined");
    }

    @Test
    void when_the_group_is_deleted_everybody_hears_it_and_then_nothing_more() {
        letIn(GroupRole.MEMBER);
        heard(graces, 1);
        hearth.groups().deleteGroup().run(ada, home);
        assertThat(heard(graces, 3)).containsExactly("member:joined", "group:deleted", "scope:closed");
        assertThat(heard(adas, 3)).containsExactly("member:joined", "group:deleted", "scope:closed");
        Eventually.holds("each one's own is left", () -> hearth.live().rooms() == 2);
    }

    @Test
    void guests_hear_nothing_of_the_group_until_they_are_more() {
        letIn(GroupRole.GUEST);
        describe("Secret");
        assertThat(hearth.sync().run(grace, Positions.none()))
                .extracting(ScopeView::scope)
                .containsExactly(grace.user().scope().toString());
        rank(GroupRole.MEMBER);
        describe("Known");
        assertThat(heard(graces, 2)).containsExactly("member:updated", "group:updated");
        rank(GroupRole.GUEST);
        assertThat(heard(graces, 4)).endsWith("member:updated", "scope:closed");
    }

    @Test
    void who_was_away_catches_up_on_those_who_have_gone() {
        letIn(GroupRole.MEMBER);
        hearth.groups().leaveGroup().run(grace, home);
        List<ScopeView> since = hearth.sync().run(ada, new Positions(Map.of(home.scope(), 0L)));
        assertThat(since.getFirst().events())
                .extracting(LiveEvent::type)
                .containsExactly("group:created", "member:joined", "member:left");
    }

    private void letIn(GroupRole role) {
        hearth.addGroupMember().run(ada, home, new AddGroupMember.Command(grace.user(), Optional.of(role)));
    }

    private void describe(String text) {
        hearth.groups()
                .changeGroup()
                .run(ada, home, new ChangeGroup.Command(Optional.empty(), new Edit.Put<>(text), Optional.empty()));
    }

    private void rank(GroupRole role) {
        hearth.groups()
                .changeGroupMember()
                .run(ada, home, grace.user(), new ChangeGroupMember.Command(Optional.of(role), Map.of()));
    }

    private List<String> heard(ListeningClient client, int count) {
        Eventually.holds(count + " events heard", () -> told(client).size() >= count);
        return told(client);
    }

    private List<String> told(ListeningClient client) {
        return client.heardIn(home.scope()).stream().map(LiveEvent::type).toList();
    }
}
