package dev.hearth.application.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Race;
import dev.hearth.testkit.Stores;
import dev.hearth.testkit.TestHearth;
import dev.hearth.testkit.memory.MemoryStore;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** HT-04: a group has exactly one owner, who is in it, whatever happens and however much of it at once. */
class OneOwnerTest {
    private static final List<GroupRole> ROLES = List.of(GroupRole.OWNER, GroupRole.ADMIN, GroupRole.MEMBER);

    /** Whether the store undoes what is refused halfway. */
    enum Kind {
        WITH_TRANSACTIONS,
        WITHOUT;

        TestHearth hearth() {
            Stores stores = MemoryStore.fresh();
            return TestHearth.on(this == WITH_TRANSACTIONS ? stores : PlainStores.of(stores));
        }
    }

    @ParameterizedTest
    @EnumSource
    void over_random_histories(Kind kind) {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        try (TestHearth hearth = kind.hearth()) {
            Household all = Household.in(hearth);
            all.opened();
            List<Caller> people = people(all);
            for (int step = 0; step < 400; step++) {
                act(all, any(people, chance), any(people, chance), chance.nextInt(6), chance.nextInt(3));
                assertOneOwner(all, "seed " + seed + ", step " + step);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void when_many_act_at_once(Kind kind) {
        for (int round = 0; round < 30; round++) {
            try (TestHearth hearth = kind.hearth()) {
                Household all = Household.in(hearth);
                all.opened();
                List<Caller> people = people(all);
                int first = round;
                Race.of(12, runner -> {
                            Caller other = people.get((runner + first) % people.size());
                            Caller actor = runner % 3 == 0 ? other : all.ada();
                            act(all, actor, other, runner % 3 == 0 ? 1 : 0, 0);
                            return runner;
                        })
                        .everybody();
                assertThat(hearth.stores()
                                .groupMembers()
                                .find(all.home(), all.stored().owner()))
                        .as("the owner is in, round %d", round)
                        .isPresent();
                assertOneOwner(all, "round " + round);
            }
        }
    }

    private static List<Caller> people(Household all) {
        List<Caller> others = IntStream.range(0, 5)
                .mapToObj(n -> all.newcomer("person" + n, n == 0 ? GroupRole.ADMIN : GroupRole.MEMBER))
                .toList();
        return IntStream.range(0, 6)
                .mapToObj(n -> n == 0 ? all.ada() : others.get(n - 1))
                .toList();
    }

    private static Caller any(List<Caller> people, Random chance) {
        return people.get(chance.nextInt(people.size()));
    }

    /** Something somebody does, whether they may or not. */
    private static void act(Household all, Caller actor, Caller other, int what, int role) {
        try {
            switch (what) {
                case 0 -> all.transferred(actor, other);
                case 1 -> all.groups().leaveGroup().run(actor, all.home());
                case 2 -> all.groups().joinGroup().run(actor, all.home());
                case 3 -> all.groups().removeGroupMember().run(actor, all.home(), other.user());
                case 4 -> all.ranked(actor, other, ROLES.get(role));
                default -> all.letIn(actor, other, Optional.of(ROLES.get(role)));
            }
        } catch (Refusal refused) {
            assertThat(refused).isNotInstanceOf(Refusal.Unavailable.class);
        }
    }

    private static void assertOneOwner(Household all, String when) {
        assertThat(all.members())
                .as(when)
                .filteredOn(member -> member.role() == GroupRole.OWNER)
                .extracting(GroupMember::user)
                .containsExactly(all.stored().owner());
    }
}
