package dev.hearth.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.chat.SendMessage;
import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.local.LocalEventBus;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.identity.Caller;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.TestHearth;
import dev.hearth.testkit.memory.MemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** HX-01: what comes while old changes are told to a client waits, whichever way it comes. */
class OneAfterTheOtherTest {
    private static final int SAID = 40;

    private final List<Revised> notices = new ArrayList<>();
    private final EventBus bus = new LocalEventBus();
    private final Interrupted memberships = new Interrupted(ChannelMembers.class);
    private final Interrupted reads = new Interrupted(Transactions.class);
    private final TestHearth hearth =
            TestHearth.on(MemoryStore.fresh().behind(memberships).behind(reads), bus);
    private final EventBus.Subscription listening = bus.subscribe(new EventBus.Listener() {
        @Override
        public void changed(Revised change) {
            notices.add(change);
        }
    });
    private final Caller ada = hearth.somebodyCalled("ada");
    private final ListeningClient listener = ListeningClient.of(ada);
    private final ChannelId channel = channel();

    OneAfterTheOtherTest() {
        IntStream.range(0, SAID).forEach(i -> say());
    }

    @AfterEach
    void stop() {
        listening.close();
        hearth.close();
    }

    @Test
    void HX_01_a_late_notice_of_ones_coming_does_not_tell_beside_what_is_told_of_old_changes() {
        AtomicBoolean late = new AtomicBoolean(true);
        Client slow = new SlowClient(listener.connection(), () -> {
            if (listener.heard() > 0 && late.getAndSet(false)) {
                noticeOfComing();
            }
        });
        hearth.live().connect(slow, from(0));
        say();
        hears(LongStream.rangeClosed(1, head()).boxed().toList());
    }

    @Test
    void HX_01_a_late_notice_of_ones_coming_does_not_tell_before_what_is_told_of_old_changes() {
        Thread connecting = Thread.currentThread();
        // What the person follows is read by then, and nothing is followed yet.
        reads.at("read", connecting::equals, this::noticeOfComing);
        hearth.live().connect(listener.connection(), from(0));
        say();
        hears(LongStream.rangeClosed(1, head()).boxed().toList());
    }

    @Test
    void HX_01_what_the_room_is_about_to_tell_comes_before_what_is_told_of_old_changes() throws InterruptedException {
        CountDownLatch telling = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Client slow = new SlowClient(listener.connection(), () -> {}, () -> {
            telling.countDown();
            Eventually.opens(go);
        });
        hearth.live().connect(slow, Positions.none());
        long before = head();
        say();
        Eventually.opens(telling);
        Thread back = Thread.ofPlatform().start(() -> hearth.live().catchUp(slow, from(before - 1)));
        Eventually.holds("it waits", () -> waits(back));
        go.countDown();
        back.join();
        hears(List.of(before + 1, before, before + 1));
    }

    private void hears(List<Long> revisions) {
        Eventually.holds(
                "all is heard", () -> listener.revisionsIn(channel.scope()).size() >= revisions.size());
        assertThat(listener.revisionsIn(channel.scope())).isEqualTo(revisions);
    }

    private void noticeOfComing() {
        AtomicReference<Thread> worksOnIt = new AtomicReference<>();
        memberships.at("find", thread -> true, () -> worksOnIt.set(Thread.currentThread()));
        bus.publish(joined());
        Eventually.holds("it waits, or has let her in", () -> waits(worksOnIt.get()));
    }

    private static boolean waits(@Nullable Thread thread) {
        return thread != null
                && Set.of(Thread.State.WAITING, Thread.State.TERMINATED).contains(thread.getState());
    }

    private Revised joined() {
        return notices.stream()
                .filter(change -> change.scope().equals(channel.scope())
                        && change.follower().isPresent())
                .findFirst()
                .orElseThrow();
    }

    private Positions from(long position) {
        return new Positions(Map.of(channel.scope(), position));
    }

    private long head() {
        return hearth.stores().changeLog().head(channel.scope());
    }

    private void say() {
        hearth.sendMessage().run(ada, new SendMessage.Command(channel, new MessageText("hi"), Optional.empty()));
    }

    private ChannelId channel() {
        CreateChannel.Command command =
                new CreateChannel.Command(Optional.empty(), ChannelType.PUBLIC, new ChannelName("hall"), "");
        return ChannelId.parse(hearth.createChannel().run(ada, command).id());
    }
}
