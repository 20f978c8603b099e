package dev.hearth.application.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.identity.Caller;
import dev.hearth.testkit.TestHearth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** HT-04: other features hear of every membership that begins or ends, once. */
class EffectsTest {
    private final Notes notes = new Notes();
    private final TestHearth hearth = TestHearth.withEffects(notes);
    private final Household all = Household.in(hearth);

    @AfterEach
    void close() {
        hearth.close();
    }

    private static final class Notes implements MembershipEffects {
        private final List<String> taken = new ArrayList<>();

        @Override
        public List<Revised> joined(GroupMember member) {
            taken.add("joined as " + member.role());
            return List.of();
        }

        @Override
        public List<Revised> left(GroupMember member) {
            taken.add("left as " + member.role());
            return List.of();
        }

        @Override
        public List<Revised> deleted(Group group) {
            taken.add("deleted " + group.name());
            return List.of();
        }
    }

    @Test
    void however_one_comes_in_or_goes() {
        Caller grace = all.newcomer("grace", GroupRole.GUEST);
        all.letIn(all.ada(), grace, Optional.empty());
        all.groups().removeGroupMember().run(all.ada(), all.home(), grace.user());
        all.opened();
        all.groups().joinGroup().run(grace, all.home());
        all.groups().joinGroup().run(grace, all.home());
        all.groups().leaveGroup().run(grace, all.home());
        all.groups().deleteGroup().run(all.ada(), all.home());
        assertThat(notes.taken)
                .containsExactly(
                        "joined as OWNER",
                        "joined as GUEST",
                        "left as GUEST",
                        "joined as MEMBER",
                        "left as MEMBER",
                        "deleted Home");
    }
}
