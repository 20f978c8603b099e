package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * The laws of {@link Transactions}. A store without transactions overrides the laws it cannot keep, disables them there and says
 * why.
 */
public interface TransactionsContract extends StoresUnderTest {
    @Test
    default void theWorksAnswerComesOut() {
        assertThat(stores().transactions().run(() -> "done")).isEqualTo("done");
    }

    @Test
    default void aReadAnswersWithAllThatWasStoredBeforeAlsoWithinAWriteAndAnotherRead() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        assertThat(reading(() -> stores().users().find(ada.id()))).contains(ada);
        assertThat(reading(() -> reading(() -> stores().users().find(ada.id()))))
                .contains(ada);
        Group home = stores().transactions().run(() -> {
            Group founded = given.storedGroup("Home", ada);
            return reading(() -> stores().groups().find(founded.id())).orElseThrow();
        });
        assertThat(home.name().value()).isEqualTo("Home");
    }

    @Test
    default void whatAReadThrowsComesOutUnchangedAndTheNextOneReads() {
        for (RuntimeException thrown : List.of(new IllegalStateException("a bug"), new Refusal.Forbidden("No."))) {
            assertThat(catchThrowable(() -> reading(failing(thrown)))).isSameAs(thrown);
        }
        assertThat(reading(() -> "usable")).isEqualTo("usable");
    }

    private <T> T reading(Supplier<T> work) {
        return stores().transactions().read(work);
    }

    @Test
    default void everythingIsThereAfterwards() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        GroupMember member = stores().transactions().run(() -> given.joined(given.storedGroup("Home", ada), ada));
        assertThat(stores().groups().find(member.group())).isPresent();
        assertThat(stores().groupMembers().find(member.group(), ada.id())).contains(member);
    }

    @Test
    default void theWorkReadsWhatItWrote() {
        Given given = Given.in(stores());
        List<Revised> seen = stores().transactions().run(() -> {
            User ada = given.storedPerson("ada");
            Group home = given.storedGroup("Home", ada);
            given.joined(home, ada);
            assertThat(stores().users().find(ada.id())).contains(ada);
            assertThat(stores().groups().joinedBy(ada.id(), Optional.empty(), 5).items())
                    .hasSize(1);
            return stores().changeLog().since(home.scope(), 0, 5).records();
        });
        assertThat(seen).hasSize(2);
    }

    @Test
    default void anExceptionPassesUnchanged() {
        for (RuntimeException thrown : List.of(new IllegalStateException("a bug"), new Refusal.Forbidden("No."))) {
            assertThat(catchThrowable(() -> stores().transactions().run(failing(thrown))))
                    .isSameAs(thrown);
        }
        assertThat(stores().transactions().run(() -> "usable")).isEqualTo("usable");
    }

    @Test
    default void workThatFailsLeavesNothing() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        Group home = given.newGroup("Home", ada);
        Throwable thrown = catchThrowable(() -> stores().transactions().run(() -> {
            stores().groups().add(home);
            given.joined(home, ada);
            given.storedMessage(general, ada, "lost");
            stores().users().loggedIn(ada.id(), given.clock().instant());
            throw new IllegalStateException("undo");
        }));
        assertThat(thrown).hasMessage("undo");
        assertThat(stores().groups().find(home.id())).isEmpty();
        assertThat(stores().groupMembers().find(home.id(), ada.id())).isEmpty();
        assertThat(stores().users().find(ada.id())).contains(ada);
        graceTimePasses();
        assertThat(stores().changeLog().since(general.scope(), 0, 5).records()).containsExactly(general);
        assertThat(given.storedGroup("Home", ada).name()).isEqualTo(home.name());
    }

    @Test
    default void aRefusalInsideLeavesNothing() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        given.storedChannel("general", ada);
        Group home = given.newGroup("Home", ada);
        Throwable refusal = catchThrowable(() -> stores().transactions().run(() -> {
            stores().groups().add(home);
            return given.storedChannel("General", ada);
        }));
        assertThat(refusal).isInstanceOf(Refusal.Conflict.class);
        assertThat(stores().groups().find(home.id())).isEmpty();
    }

    @Test
    default void somebodyAlreadyInIsNoReasonToFail() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        GroupMember first = given.joined(home, ada);
        GroupMember again = stores().transactions().run(() -> {
            given.storedPerson("grace");
            return given.joined(home, ada);
        });
        assertThat(again).isEqualTo(first);
    }

    @Test
    default void aNestedCallSharesTheOuterOnesFate() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.newGroup("Home", ada);
        Throwable thrown = catchThrowable(() -> stores().transactions().run(() -> {
            stores().transactions().run(() -> stores().groups().add(home));
            assertThat(stores().groups().find(home.id())).isPresent();
            throw new IllegalStateException("undo both");
        }));
        assertThat(thrown).hasMessage("undo both");
        assertThat(stores().groups().find(home.id())).isEmpty();
    }

    @Test
    default void aNestedCallIsKeptWithTheOuterOne() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home =
                stores().transactions().run(() -> stores().transactions().run(() -> given.storedGroup("Home", ada)));
        assertThat(stores().groups().find(home.id())).contains(home);
    }

    @Test
    default void manyAtOnceAllComeThrough() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        List<GroupMember> founded = Race.of(
                        20,
                        runner -> stores().transactions().run(() -> {
                            given.storedMessage(general, ada, "founding " + runner);
                            return given.joined(given.storedGroup("group " + runner, ada), ada);
                        }))
                .everybody();
        assertThat(stores().groupMembers().groupsOf(ada.id()))
                .containsExactlyInAnyOrderElementsOf(
                        founded.stream().map(GroupMember::group).toList());
        assertThat(stores().changeLog().since(general.scope(), 0, 100).records())
                .hasSize(21)
                .extracting(Revised::revision)
                .isSorted();
    }

    @Test
    default void nobodyElseSeesHalfOfIt() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        AtomicBoolean done = new AtomicBoolean();
        Race.of(2, runner -> runner == 0 ? writePairs(given, general, ada, done) : readPairs(general, done))
                .everybody();
    }

    private boolean writePairs(Given given, Channel channel, User author, AtomicBoolean done) {
        try {
            for (int pair = 0; pair < 20; pair++) {
                stores().transactions().run(() -> {
                    given.storedMessage(channel, author, "one");
                    return given.storedMessage(channel, author, "two");
                });
            }
            return true;
        } finally {
            done.set(true);
        }
    }

    private boolean readPairs(Channel channel, AtomicBoolean done) {
        while (!done.get()) {
            int seen = stores().messages()
                    .before(Conversation.of(channel.id()), Long.MAX_VALUE, 100)
                    .items()
                    .size();
            assertThat(seen % 2)
                    .as("messages seen, of which each transaction writes two")
                    .isZero();
        }
        return true;
    }

    private static Supplier<String> failing(RuntimeException thrown) {
        return () -> {
            throw thrown;
        };
    }
}
