package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.event.port.SettledRevisions;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.Stamp;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.User;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The laws of {@link SettledRevisions}. */
public interface SettledRevisionsContract extends StoresUnderTest {
    /** Whether the store can tell at the cost of one look. One that cannot must never answer. */
    default boolean tells() {
        return true;
    }

    @Test
    default void whatIsSettledRisesWithEachChangeOfTheScopeAndWithNoOther() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        Channel other = given.storedChannel("other", ada);
        given.storedMessage(other, ada, "elsewhere");
        isSettledAt(general.scope(), general.revision());
        Message said = given.storedMessage(general, ada, "Hello");
        isSettledAt(general.scope(), said.revision());
        Message deleted = stores().messages()
                .change(
                        said.id(),
                        message -> message.deleted(
                                new Stamp(ada.id(), given.clock().instant())))
                .orElseThrow();
        assertThat(deleted.revision()).isGreaterThan(said.revision());
        isSettledAt(general.scope(), deleted.revision());
    }

    @Test
    default void whereNothingHappenedNothingIsSettled() {
        isSettledAt(new Scope(Scope.Kind.CHANNEL, new TestIds().next()), 0);
    }

    private void isSettledAt(Scope scope, long revision) {
        SettledRevisions revisions = stores().changeLog();
        assertThat(revisions.settled(scope)).isEqualTo(tells() ? OptionalLong.of(revision) : OptionalLong.empty());
    }
}
