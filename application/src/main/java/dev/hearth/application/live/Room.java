package dev.hearth.application.live;

import dev.hearth.application.live.port.ChangeLog;
import dev.hearth.application.live.port.Changes;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Everybody on this node who follows one scope. One mailbox owns it, so all of them hear the same changes in the same order.
 *
 * <p>What a notice carries is used when it continues what was told last; whenever it does not, because a notice was lost, was
 * overtaken, or came from another node, the room reads the gap from the store. So followers never depend on the bus.
 */
final class Room {
    private static final System.Logger LOG = System.getLogger(Room.class.getName());
    private static final int PAGE = 500;
    private static final long RETRY_MILLIS = 200;

    /**
     * So often is looked for what a store may have above what was told. It may be nothing, if its revision was handed out for
     * nothing; what a slow writer still stores is there after the store's grace time, which is shorter than so many checks.
     */
    private static final int LOOKS = 4;

    /** Where followers stand who know no more than was told: one object for all of them, which is at hand. */
    private static final Long AS_TOLD = 0L;

    private final Scope scope;
    private final ChangeLog log;
    private final EventViews views;
    private final Executor executor;
    private final Mailbox<Letter> mailbox;
    private final FanOut fanOut;
    private final Door door;

    // Touched only by the mailbox's reader.
    /** With how far they know more than was told when they came. */
    private final Map<Client, Long> followers = new LinkedHashMap<>();

    /** Who was told that they were put out, at which revision. They follow no more, however late the letter is that lets them out. */
    private final Map<Client, Long> putOut = new HashMap<>(0);

    private final List<Revised> heard = new ArrayList<>();
    private long known;
    private boolean retrying;

    /** As far as everybody here was told; negative while nobody is here. Written by the mailbox's reader alone, read by others. */
    private volatile long told = -1;

    /** As far as it was last told how far they were told; written and read likewise. */
    private volatile long mentioned = -1;

    // Touched only by who checks.
    private long ceiling;
    private int looks;

    /** Is told of those who go, in the room's turn, and must not wait. */
    @FunctionalInterface
    interface Door {
        /** Somebody was let out who wanted to be. */
        void left();

        /** Somebody was put out by what the room has read, of that revision. They are still to be let out. */
        default void putOut(Client client, long revision) {}
    }

    Room(Scope scope, ChangeLog log, EventViews views, FanOut fanOut, Clock clock, Executor executor, Door door) {
        this.scope = scope;
        this.log = log;
        this.views = views;
        this.executor = executor;
        this.door = door;
        this.mailbox = new Mailbox<>(clock, executor, this::read);
        this.fanOut = fanOut;
    }

    void add(Letter letter) {
        mailbox.add(letter);
    }

    /**
     * Looks into the store where that may have more than was told. By one thread at a time.
     *
     * @param reached what no stored revision is above
     */
    void check(long reached) {
        looks = reached == ceiling ? looks + 1 : 1;
        ceiling = reached;
        if (reached > told && looks <= LOOKS) {
            mailbox.add(new Letter.Moved(reached));
        }
    }

    /** Whether something was told since it was last mentioned how far, or is looked for. */
    boolean hasNews() {
        return told > mentioned || (ceiling > told && looks <= LOOKS);
    }

    private void read(List<Letter> letters) {
        letters.forEach(this::readSafely);
        tell();
    }

    /** One letter that cannot be read must not keep the others from being read: somebody may be waiting to be let in. */
    private void readSafely(Letter letter) {
        try {
            read(letter);
        } catch (Throwable bug) {
            LOG.log(System.Logger.Level.ERROR, "A room failed to read a letter", bug);
        }
    }

    private void read(Letter letter) {
        switch (letter) {
            case Letter.Changed changed -> heard.add(changed.record());
            case Letter.Moved moved -> known = Math.max(known, moved.revision());
            case Letter.Retry retry -> retrying = false;
            case Letter.Visit visit -> pass(visit.round(), Optional.empty());
            case Letter.Mention mention -> mention(mention.round());
            case Letter.Aside aside -> {
                tell();
                if (told >= known) {
                    pass(aside.round(), Optional.of(aside.unheardBy()));
                }
            }
            case Letter.Enter enter -> enter(enter);
            case Letter.Leave leave -> leave(leave);
            case Letter.Pause pause -> pause(pause);
            case Letter.Reach reach -> reach(reach);
        }
    }

    private void reach(Letter.Reach letter) {
        Long from = followers.get(letter.client());
        letter.reached().complete(from == null ? OptionalLong.empty() : OptionalLong.of(Math.max(from, told)));
    }

    private void leave(Letter.Leave letter) {
        try {
            tell();
        } finally {
            if (takeOut(letter.client()).isPresent()) {
                letter.last().ifPresent(last -> hear(letter.client(), last));
            }
            door.left();
        }
    }

    private void pause(Letter.Pause letter) {
        try {
            tell();
        } finally {
            letter.until().complete(takeOut(letter.client()));
            door.left();
        }
    }

    /** Answers how far the client was told, where it was in. */
    private OptionalLong takeOut(Client client) {
        Long from = followers.remove(client);
        Long until = putOut.remove(client);
        if (from != null) {
            return OptionalLong.of(Math.max(from, told));
        }
        return until == null ? OptionalLong.empty() : OptionalLong.of(until);
    }

    private void pass(Round round, Optional<UserId> unheardBy) {
        try {
            round.visit(scope, followers.keySet(), unheardBy);
        } finally {
            // Those in the rooms after this one are to hear it all the same, and the next round waits for its end.
            round.goOn();
        }
    }

    private void mention(HeadsRound round) {
        tell();
        if (told > mentioned) {
            mentioned = told;
            round.note(scope, told, followers.keySet());
        }
        round.goOn();
    }

    private void enter(Letter.Enter letter) {
        try {
            tell();
            letter.joined().complete(admit(letter.client(), letter.position().get()));
        } catch (Throwable failed) {
            // Whoever waits to be let in must hear of it, whatever it was.
            followers.remove(letter.client());
            letter.joined().completeExceptionally(failed);
        }
    }

    private long admit(Client client, OptionalLong position) {
        if (told < 0) {
            open(position);
        }
        long from = position.orElse(told);
        long caughtUp = from < told ? replay(client, from) : from;
        followers.put(client, caughtUp > told ? Long.valueOf(caughtUp) : AS_TOLD);
        // Somebody who has read further than the room has told shows that there is more.
        known = Math.max(known, caughtUp);
        tell();
        return Math.max(caughtUp, told);
    }

    /** The first follower decides where telling begins; what lies between there and the head is then told as news. */
    private void open(OptionalLong position) {
        long head = log.head(scope);
        long begin = Math.min(position.orElse(head), head);
        mentioned = begin;
        told = begin;
        known = head;
    }

    /** Tells one newcomer what the others have heard already. */
    private long replay(Client client, long from) {
        long position = from;
        while (position < told) {
            Changes changes = log.since(scope, position, PAGE);
            hear(client, changes.records(), position);
            if (changes.cursor() == position) {
                return position;
            }
            position = changes.cursor();
        }
        return position;
    }

    private void hear(Client client, List<Revised> records, long since) {
        if (!records.isEmpty()) {
            hear(client, new Delivery(views.of(records, since)));
        }
    }

    /** Tells the followers all that is new. */
    private void tell() {
        if (followers.isEmpty()) {
            forget();
            return;
        }
        heard.forEach(record -> known = Math.max(known, record.revision()));
        try {
            if (!heard.isEmpty()) {
                tellHeard();
            }
            tellStored();
        } catch (Refusal.Unavailable storeIsAway) {
            retryLater();
        }
    }

    /** Nobody listens: whoever comes next begins at the store's head. */
    private void forget() {
        heard.clear();
        told = -1;
        known = 0;
    }

    private void tellHeard() {
        heard.sort(Comparator.comparingLong(Revised::revision));
        List<Revised> next = new ArrayList<>();
        long last = told;
        for (Revised record : heard) {
            if (record.revision() == last + 1) {
                next.add(record);
                last++;
            }
        }
        heard.clear();
        deliver(next, views.ofEach(next), last);
    }

    private void tellStored() {
        while (told < known) {
            Changes changes = log.since(scope, told, PAGE);
            deliver(changes.records(), views.of(changes.records(), told), changes.cursor());
            switch (changes.rest()) {
                case MORE -> {}
                case NONE -> known = told;
                case HELD -> {
                    retryLater();
                    return;
                }
            }
        }
    }

    private void deliver(List<Revised> records, List<LiveEvent> events, long cursor) {
        long before = told;
        told = cursor;
        if (events.isEmpty()) {
            return;
        }
        Delivery delivery = new Delivery(events);
        records.stream().filter(Revised::endsFollowing).forEach(end -> putOut(end, delivery));
        fanOut.toEach(followers.entrySet(), mailbox.isQuiet(), follower -> {
            Client client = follower.getKey();
            long from = follower.getValue();
            if (from <= before) {
                hear(client, delivery);
            } else {
                delivery.within(from, cursor).ifPresent(rest -> hear(client, rest));
            }
        });
    }

    /**
     * Tells who is put out by a record what there is up to it, and nothing more. Not who has read further already, and was let in again
     * since.
     */
    private void putOut(Revised end, Delivery delivery) {
        long upTo = end.revision();
        followers.entrySet().removeIf(follower -> {
            Client client = follower.getKey();
            boolean out = follower.getValue() < upTo
                    && end.follower().equals(Optional.of(client.user().scope()));
            if (out) {
                putOut.put(client, upTo);
                delivery.within(follower.getValue(), upTo).ifPresent(rest -> hear(client, rest));
                door.putOut(client, upTo);
            }
            return out;
        });
    }

    /** One client that breaks its promise never to throw must not keep the news from the others. */
    static void hear(Client client, Delivery delivery) {
        try {
            client.hear(delivery);
        } catch (Throwable broken) {
            // Also an error: all of this counts as told, and those after it would never hear of it.
            LOG.log(System.Logger.Level.ERROR, "A client failed to hear", broken);
        }
    }

    private void retryLater() {
        if (!retrying) {
            retrying = true;
            CompletableFuture.delayedExecutor(RETRY_MILLIS, TimeUnit.MILLISECONDS, executor)
                    .execute(() -> mailbox.add(new Letter.Retry()));
        }
    }
}
