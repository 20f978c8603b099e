package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.live.port.ChangeLog;
import dev.hearth.application.live.port.Changes;
import dev.hearth.application.live.port.Changes.Rest;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelCard;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelPreference;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Draft;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The laws of {@link ChangeLog} about what changed after it was stored, and about people's own scopes. */
public interface ChatChangesContract extends StoresUnderTest {
    @Test
    default void everyRecordOfAChannelIsToldInItsLatestFormAlone() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        given.joined(general, ada);
        Message root = given.storedMessage(general, ada, "root");
        Message reply = given.storedReply(root, ada, "reply");
        Message last = given.storedMessage(general, ada, "last");
        Message edited = given.edited(root, "edited");
        ChannelMember left = given.left(general, ada);
        Message gone = given.deleted(reply);
        ChannelCard card = ChannelCard.named(new ChannelName("renamed"), "", "");
        Channel renamed =
                stores().channels().change(general.id(), now -> now.with(card)).orElseThrow();
        List<Revised> all = List.of(last, edited, left, gone, renamed);
        assertThat(changes().since(general.scope(), 0, 9)).isEqualTo(new Changes(all, renamed.revision(), Rest.NONE));
        for (int limit : new int[] {1, 2, 4}) {
            assertThat(told(general.scope(), limit)).isEqualTo(all);
        }
        assertThat(changes().head(general.scope())).isEqualTo(renamed.revision());
    }

    @Test
    default void repliesAreToldAmongTheOthers() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        List<Revised> all = new ArrayList<>(List.of(general));
        Message root = given.storedMessage(general, ada, "root");
        all.add(root);
        for (int n = 0; n < 12; n++) {
            all.add(
                    n % 3 == 0
                            ? given.storedMessage(general, ada, "no " + n)
                            : given.storedReply(root, ada, "no " + n));
        }
        for (int limit : new int[] {1, 2, 5, 99}) {
            assertThat(told(general.scope(), limit)).isEqualTo(all);
        }
        assertThat(changes().since(general.scope(), root.revision(), 3).records())
                .isEqualTo(all.subList(2, 5));
    }

    @Test
    default void allKindsOfAPersonsOwnComeInOneOrder() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Channel general = given.storedChannel("general", ada);
        Conversation line = Conversation.of(general.id());
        given.readUpTo(ada, line, 1);
        Draft draft = draft(given, ada, line, Optional.of(new MessageText("I thi")));
        ChannelPreference wishes =
                stores().channelPreferences().change(ada.id(), general.id(), now -> now.starred(true));
        ReadMarker graces = given.readUpTo(grace, line, 7);
        ReadMarker marker = given.readUpTo(ada, line, 2);
        Draft gone = draft(given, ada, line, Optional.empty());
        List<Revised> all = List.of(wishes, marker, gone);
        assertThat(draft.firstRevision()).isEqualTo(gone.firstRevision());
        assertThat(changes().since(ada.id().scope(), 0, 9)).isEqualTo(new Changes(all, gone.revision(), Rest.NONE));
        for (int limit : new int[] {1, 2, 3}) {
            assertThat(told(ada.id().scope(), limit)).isEqualTo(all);
        }
        assertThat(changes().since(ada.id().scope(), wishes.revision(), 9).records())
                .containsExactly(marker, gone);
        assertThat(changes().head(ada.id().scope())).isEqualTo(gone.revision());
        assertThat(told(grace.id().scope(), 9)).containsExactly(graces);
        assertThat(told(general.scope(), 9)).containsExactly(general);
    }

    private Draft draft(Given given, User user, Conversation place, Optional<MessageText> text) {
        return stores().drafts()
                .change(user.id(), place, now -> now.with(text, given.clock().instant()));
    }

    private List<Revised> told(Scope scope, int limit) {
        List<Revised> told = new ArrayList<>();
        Changes changes = new Changes(List.of(), 0, Rest.MORE);
        for (int step = 0; step < 1_000 && changes.rest() != Rest.NONE; step++) {
            changes = changes().since(scope, changes.cursor(), limit);
            assertThat(changes.records()).hasSizeLessThanOrEqualTo(limit);
            told.addAll(changes.records());
        }
        assertThat(changes.rest()).isEqualTo(Rest.NONE);
        return told;
    }

    private ChangeLog changes() {
        return stores().changeLog();
    }
}
