package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.live.port.ChangeLog;
import dev.hearth.application.live.port.Changes;
import dev.hearth.application.live.port.Changes.Rest;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.identity.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws of {@link ChangeLog}; those about what changed after it was stored are in {@link ChatChangesContract}. */
public interface ChangeLogContract extends ChatChangesContract {
    int TOO_MANY_STEPS = 100_000;

    @Test
    default void aScopeInWhichNothingHappenedIsEmpty() {
        for (Scope.Kind kind : Scope.Kind.values()) {
            Scope scope = new Scope(kind, new TestIds().next());
            assertThat(log().head(scope)).isZero();
            assertThat(log().since(scope, 0, 10)).isEqualTo(new Changes(List.of(), 0, Rest.NONE));
        }
    }

    @Test
    default void allKindsOfAChannelComeInOneOrder() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Channel general = given.storedChannel("general", ada);
        ChannelMember adaIn = given.joined(general, ada);
        Message hello = given.storedMessage(general, ada, "Hello");
        ChannelMember graceIn = given.joined(general, grace);
        Message welcome = given.storedMessage(general, grace, "Welcome");
        assertThat(log().since(general.scope(), 0, 10).records())
                .containsExactly(general, adaIn, hello, graceIn, welcome);
    }

    @Test
    default void allKindsOfAGroupComeInOneOrder() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        GroupMember adaIn = given.joined(home, ada);
        GroupMember graceIn = given.joined(home, given.storedPerson("grace"));
        Changes all = log().since(home.scope(), 0, 10);
        assertThat(all).isEqualTo(new Changes(List.of(home, adaIn, graceIn), graceIn.revision(), Rest.NONE));
    }

    @Test
    default void otherScopesAreInvisible() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        Channel quiet = given.storedChannel("quiet", ada);
        given.storedMessage(general, ada, "Hello");
        assertThat(log().since(quiet.scope(), 0, 10).records()).containsExactly(quiet);
        assertThat(log().head(quiet.scope())).isEqualTo(quiet.revision());
        UUID sameId = general.id().value();
        assertThat(log().since(new Scope(Scope.Kind.GROUP, sameId), 0, 10).records())
                .isEmpty();
    }

    @Test
    default void theHeadsOfManyScopesAreTheHeadOfEach() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        Channel general = given.storedChannel("general", ada);
        given.joined(general, ada);
        Scope nothing = new Scope(Scope.Kind.CHANNEL, new TestIds().next());
        assertThat(log().heads(Set.of(home.scope(), general.scope(), nothing)))
                .isEqualTo(Map.of(
                        home.scope(),
                        log().head(home.scope()),
                        general.scope(),
                        log().head(general.scope()),
                        nothing,
                        0L));
        assertThat(log().heads(Set.of())).isEmpty();
    }

    @Test
    default void nothingIsAboveTheCeilingsOfManyScopes() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        Channel general = given.storedChannel("general", ada);
        Message last = given.storedMessage(general, ada, "Hello");
        Scope nothing = new Scope(Scope.Kind.CHANNEL, new TestIds().next());
        assertThat(log().ceilings(Set.of(home.scope(), general.scope(), nothing)))
                .isEqualTo(Map.of(home.scope(), home.revision(), general.scope(), last.revision(), nothing, 0L));
        assertThat(log().ceilings(Set.of())).isEmpty();
    }

    @Test
    default void onlyWhatChangedAfterThePositionIsTold() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        Message one = given.storedMessage(general, ada, "one");
        Message two = given.storedMessage(general, ada, "two");
        assertThat(log().since(general.scope(), one.revision(), 10))
                .isEqualTo(new Changes(List.of(two), two.revision(), Rest.NONE));
    }

    @Test
    default void behindTheHeadThereIsNothing() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        given.storedMessage(general, ada, "one");
        long head = log().head(general.scope());
        assertThat(log().since(general.scope(), head, 10)).isEqualTo(new Changes(List.of(), head, Rest.NONE));
        assertThat(log().since(general.scope(), head + 5, 10)).isEqualTo(new Changes(List.of(), head + 5, Rest.NONE));
    }

    @Test
    default void theLimitCutsAndSaysThatThereIsMore() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        ChannelMember in = given.joined(general, ada);
        Message one = given.storedMessage(general, ada, "one");
        Message two = given.storedMessage(general, ada, "two");
        assertThat(log().since(general.scope(), 0, 3))
                .isEqualTo(new Changes(List.of(general, in, one), one.revision(), Rest.MORE));
        assertThat(log().since(general.scope(), 0, 4))
                .isEqualTo(new Changes(List.of(general, in, one, two), two.revision(), Rest.NONE));
    }

    @Test
    default void theHeadCoversWhatWasAcknowledged() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        assertThat(log().head(general.scope())).isEqualTo(general.revision());
        assertThat(log().head(general.scope()))
                .isLessThan(given.joined(general, ada).revision());
        for (int n = 0; n < 5; n++) {
            Message message = given.storedMessage(general, ada, "no " + n);
            assertThat(log().head(general.scope())).isEqualTo(message.revision());
        }
    }

    @Test
    default void aWalkGivesEveryRecordOnceAndInOrder() {
        long seed = System.nanoTime();
        RandomHistory history = RandomHistory.played(stores(), seed, 150);
        graceTimePasses();
        Random chance = new Random(seed);
        for (Scope scope : history.scopes()) {
            for (int limit : new int[] {1, 2, 7, 1_000}) {
                assertThat(walk(scope, () -> limit))
                        .as("%s, limit %d, seed %d", scope, limit, seed)
                        .isEqualTo(history.of(scope));
            }
            assertThat(walk(scope, () -> 1 + chance.nextInt(5)))
                    .as("%s, random limits, seed %d", scope, seed)
                    .isEqualTo(history.of(scope));
        }
    }

    @Test
    default void whoFollowsWhileManyWriteMissesNothing() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        int writers = 8;
        int each = 12;
        List<List<Revised>> lists = Race.of(
                        writers + 1,
                        runner -> runner == 0
                                ? follow(general.scope(), 1 + writers * each)
                                : IntStream.range(0, each)
                                        .<Revised>mapToObj(n -> given.storedMessage(general, ada, runner + "/" + n))
                                        .toList())
                .everybody();
        List<Revised> written = new ArrayList<>(List.of(general));
        lists.subList(1, lists.size()).forEach(written::addAll);
        List<Revised> told = lists.getFirst();
        assertThat(told).hasSameSizeAs(written).containsAll(written);
        assertThat(told).extracting(Revised::revision).isSorted();
    }

    private ChangeLog log() {
        return stores().changeLog();
    }

    /** Reads to the end as a client does that comes back. */
    private List<Revised> walk(Scope scope, IntSupplier limit) {
        List<Revised> told = new ArrayList<>();
        long cursor = 0;
        for (int step = 0; step < TOO_MANY_STEPS; step++) {
            Changes changes = log().since(scope, cursor, limit.getAsInt());
            mustBeSound(changes, cursor);
            told.addAll(changes.records());
            cursor = changes.cursor();
            if (changes.rest() == Rest.NONE) {
                assertThat(cursor).isEqualTo(log().head(scope));
                return told;
            }
        }
        throw new AssertionError("the walk never ends");
    }

    /** Reads on until so many records were told. */
    private List<Revised> follow(Scope scope, int records) {
        List<Revised> told = new ArrayList<>();
        long[] cursor = {0};
        Eventually.holds(records + " records of " + scope, () -> {
            Changes changes = log().since(scope, cursor[0], 5);
            mustBeSound(changes, cursor[0]);
            told.addAll(changes.records());
            cursor[0] = changes.cursor();
            return told.size() >= records;
        });
        return told;
    }

    private static void mustBeSound(Changes changes, long asked) {
        assertThat(changes.cursor()).isGreaterThanOrEqualTo(asked);
        assertThat(changes.records())
                .extracting(Revised::revision)
                .allMatch(revision -> revision > asked && revision <= changes.cursor());
        if (changes.rest() == Rest.MORE) {
            assertThat(changes.cursor()).as("progress").isGreaterThan(asked);
        }
    }
}
