package dev.hearth.application.live;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.work.GuestTasks;
import dev.hearth.application.work.port.TaskGuests;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.event.Signal;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskGuest;
import dev.hearth.domain.work.TaskId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/**
 * Tells this node's clients that something was done to a task their person was let in to, and nothing of what it was. Only where one
 * of its guests is connected the store is asked, whether they are in still. Safe from any thread.
 */
public final class GuestNews implements AutoCloseable {
    /** The event's name. */
    static final String TOUCHED = "task:touched";

    /** Something was done to a task: the scope is its project's, the text the task's id. */
    private static final String SIGNAL = "task-touched";

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

    private final Live live;
    private final TaskGuests places;
    private final EventBus bus;
    private final Mailbox<News> mailbox;
    private final EventBus.Subscription subscription;

    /**
     * By task, who of those connected was let in at some time: whether they are in still is asked each time. Only who is gone is forgotten, so
     * that nobody is forgotten who is let in again at that moment.
     */
    private final Map<TaskId, Set<UserId>> guests = new ConcurrentHashMap<>();

    private final Set<News> missed = ConcurrentHashMap.newKeySet();

    private final Clock clock;

    /** When the store is asked of everybody again. */
    private volatile Instant lookAt;

    private sealed interface News {
        record Touched(Scope project, TaskId task) implements News {}

        record Arrived(UserId person) implements News {}
    }

    /** Hears from now on. Of those who are connected already the store is asked as well. */
    public GuestNews(Live live, TaskGuests places, EventBus bus, Clock clock, Executor executor) {
        this.live = live;
        this.places = places;
        this.bus = bus;
        this.clock = clock;
        this.lookAt = clock.instant();
        this.mailbox = new Mailbox<>(clock, executor, this::read);
        this.subscription = bus.subscribe(new Ear());
        live.whenArriving(this::look);
        lookAtAll();
    }

    /**
     * Forgets those who are gone, and looks again where the store could tell nothing. Now and then at everybody: a signal that somebody was
     * let in may be lost, and nothing else would be heard of that task until they connect anew.
     */
    void sweep() {
        guests.keySet().forEach(this::forgetWhoIsGone);
        if (!clock.instant().isBefore(lookAt)) {
            lookAtAll();
        }
        Set<News> again = Set.copyOf(missed);
        missed.removeAll(again);
        again.forEach(mailbox::add);
    }

    private void lookAtAll() {
        lookAt = clock.instant().plus(LOOK_AGAIN);
        live.people().forEach(person -> mailbox.add(new News.Arrived(person)));
    }

    private void read(List<News> all) {
        new LinkedHashSet<>(all).forEach(this::read);
    }

    private void read(News news) {
        try {
            switch (news) {
                case News.Touched touched -> tell(touched);
                case News.Arrived arrived -> look(arrived.person());
            }
        } catch (Refusal.Unavailable storeIsAway) {
            missed.add(news);
        }
    }

    private void tell(News.Touched touched) {
        for (UserId person : guests.getOrDefault(touched.task(), Set.of())) {
            places.find(touched.task(), person).ifPresent(place -> tell(touched, place));
        }
    }

    /** A task that is in another project by now is not theirs there. */
    private void tell(News.Touched touched, TaskGuest place) {
        if (place.project().scope().equals(touched.project())) {
            Scope own = place.user().scope();
            TaskTouchedView view = new TaskTouchedView(touched.task().toString());
            Round.through(live.places(), own, LiveEvent.passing(TOUCHED, own, view));
        }
    }

    private void look(UserId person) {
        places.of(person).forEach(place -> note(place.task(), person));
    }

    private void note(TaskId task, UserId person) {
        if (live.isHere(person)) {
            guests.compute(task, (t, people) -> with(people == null ? Set.of() : people, person));
        }
    }

    private static Set<UserId> with(Set<UserId> people, UserId person) {
        Set<UserId> all = new HashSet<>(people);
        all.add(person);
        return Set.copyOf(all);
    }

    /** Who connects meanwhile is noted after this, or is here when it asks. */
    private void forgetWhoIsGone(TaskId task) {
        guests.computeIfPresent(task, (t, people) -> {
            Set<UserId> left = people.stream().filter(live::isHere).collect(Collectors.toUnmodifiableSet());
            return left.isEmpty() ? null : left;
        });
    }

    @Override
    public void close() {
        subscription.close();
    }

    private final class Ear implements EventBus.Listener {
        /** Only here it is known what the change was of: the other nodes are told. */
        @Override
        public void changed(Revised change) {
            if (change instanceof Task task) {
                touched(task.scope(), task.id().value());
            }
            if (change instanceof Message message
                    && message.origin().conversation() instanceof Conversation.About about
                    && about.scope().kind() == Scope.Kind.PROJECT) {
                touched(about.scope(), about.subject());
            }
        }

        private void touched(Scope project, UUID task) {
            bus.signal(new Signal(SIGNAL, project, task.toString()));
        }

        @Override
        public void signalled(Signal signal) {
            switch (signal.kind()) {
                case SIGNAL -> {
                    TaskId task = TaskId.parse(signal.text());
                    if (guests.containsKey(task)) {
                        mailbox.add(new News.Touched(signal.about(), task));
                    }
                }
                case GuestTasks.LET_IN ->
                    note(TaskId.parse(signal.text()), new UserId(signal.about().id()));
                default -> {
                    // Nothing that concerns guests.
                }
            }
        }
    }
}
