package dev.hearth.application.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelPreference.NotificationLevel;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Draft;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.EventEar;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** CT-01: stars, wishes and drafts are one's own, on all devices. */
class MineTest {
    private final Parlour parlour = new Parlour();
    private final ChannelId channel = parlour.ours("ours");

    @AfterEach
    void stop() {
        parlour.close();
    }

    @Test
    void CT_01_starred_channels_are_listed_for_who_starred_them() {
        star(true);
        assertThat(parlour.chat()
                        .listStarredChannels()
                        .run(parlour.ada(), Parlour.ALL)
                        .items())
                .singleElement()
                .satisfies(view ->
                        assertThat(view.preferences().orElseThrow().starred()).isTrue());
        assertThat(parlour.chat()
                        .listStarredChannels()
                        .run(parlour.grace(), Parlour.ALL)
                        .items())
                .isEmpty();
        star(false);
        assertThat(parlour.chat()
                        .listStarredChannels()
                        .run(parlour.ada(), Parlour.ALL)
                        .items())
                .isEmpty();
    }

    @Test
    void wishes_that_are_not_named_stay() {
        star(true);
        PreferenceView view = parlour.chat()
                .changePreference()
                .run(
                        parlour.ada(),
                        channel,
                        new ChangePreference.Command(
                                Optional.empty(), Optional.of(true), Optional.of(NotificationLevel.MENTIONS)));
        assertThat(view.starred()).isTrue();
        assertThat(view.muted()).isTrue();
        assertThat(view.notifications()).isEqualTo("mentions");
        assertThatThrownBy(() -> parlour.chat()
                        .changePreference()
                        .run(
                                parlour.eve(),
                                channel,
                                new ChangePreference.Command(Optional.of(true), Optional.empty(), Optional.empty())))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void a_draft_is_kept_per_thread_until_it_is_thrown_away() {
        MessageView root = parlour.says(parlour.grace(), channel, "well?");
        draft(Optional.empty(), "in the line");
        draft(Optional.of(root), "in the thread");
        assertThat(parlour.chat().listDrafts().run(parlour.ada(), Parlour.ALL).items())
                .extracting(d -> d.text().orElse(""))
                .containsExactly("in the line", "in the thread");
        assertThat(parlour.chat().listDrafts().run(parlour.grace(), Parlour.ALL).items())
                .isEmpty();
        draft(Optional.empty(), "");
        assertThat(parlour.chat().listDrafts().run(parlour.ada(), Parlour.ALL).items())
                .singleElement()
                .satisfies(d -> assertThat(d.parentMessageId()).contains(root.id()));
    }

    @Test
    void CT_01_what_is_sent_is_no_draft_any_more_on_any_device() {
        MessageView root = parlour.says(parlour.grace(), channel, "well?");
        draft(Optional.empty(), "in the line");
        draft(Optional.of(root), "in the thread");
        try (EventEar ear = EventEar.on(parlour.bus())) {
            parlour.answers(parlour.ada(), root, "in the thread, better");
            assertThat(ear.heard())
                    .anySatisfy(told -> assertThat(told)
                            .isInstanceOfSatisfying(
                                    Draft.class,
                                    draft -> assertThat(draft.text()).isEmpty()));
        }
        assertThat(texts()).containsExactly("in the line");
        parlour.says(parlour.ada(), channel, "in the line");
        assertThat(texts()).isEmpty();
    }

    @Test
    void a_send_that_is_repeated_leaves_what_was_begun_since_and_a_forward_whatever_was_begun() {
        SendMessage.Command once =
                new SendMessage.Command(channel, new MessageText("once"), Optional.of(new ClientMessageId("once")));
        MessageView sent = parlour.send(parlour.ada(), once);
        parlour.says(parlour.grace(), channel, "later");
        draft(Optional.empty(), "begun since");
        parlour.send(parlour.ada(), once);
        assertThat(texts()).containsExactly("begun since");
        ForwardMessage.Command passed =
                new ForwardMessage.Command(Parlour.id(sent), channel, Optional.of(new ClientMessageId("passed")));
        parlour.chat().forwardMessage().run(parlour.ada(), passed);
        assertThat(texts()).containsExactly("begun since");
    }

    private List<String> texts() {
        return parlour.chat().listDrafts().run(parlour.ada(), Parlour.ALL).items().stream()
                .map(draft -> draft.text().orElse(""))
                .toList();
    }

    private void star(boolean starred) {
        ChangePreference.Command command =
                new ChangePreference.Command(Optional.of(starred), Optional.empty(), Optional.empty());
        parlour.chat().changePreference().run(parlour.ada(), channel, command);
    }

    private void draft(Optional<MessageView> parent, String text) {
        Optional<MessageText> words =
                Optional.of(text).filter(t -> !t.isEmpty()).map(MessageText::new);
        parlour.chat().saveDraft().run(parlour.ada(), new SaveDraft.Command(channel, parent.map(Parlour::id), words));
    }
}
