package dev.hearth.testkit.memory;

import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.testkit.Stores;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The state that all in-memory ports of one node share, behind one lock: whoever reads waits until a running transaction has
 * ended, so nobody sees half of one. Every change notes how it is undone.
 */
public final class MemoryStore implements Transactions {
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final Map<Scope, NavigableMap<Long, Revised>> histories = new HashMap<>();
    private final Map<Scope, Long> heads = new HashMap<>();

    private MemoryStore() {}

    /** All ports on a new, empty store. */
    public static Stores fresh() {
        MemoryStore store = new MemoryStore();
        MemoryUsers users = new MemoryUsers(store);
        MemoryGroupMembers groupMembers = new MemoryGroupMembers(store);
        MemoryChannelMembers channelMembers = new MemoryChannelMembers(store);
        MemoryChannelPreferences preferences = new MemoryChannelPreferences(store);
        MemoryChannels channels = new MemoryChannels(store, channelMembers, preferences);
        MemoryMessages messages = new MemoryMessages(store);
        MemoryReadMarkers markers = new MemoryReadMarkers(store);
        MemoryProjectMembers projectMembers = new MemoryProjectMembers(store);
        MemoryProjects projects = new MemoryProjects(store, projectMembers);
        MemoryTasks tasks = new MemoryTasks(store, messages);
        MemoryTaskActivity taskActivity = new MemoryTaskActivity(store);
        return new Stores(
                users,
                new MemoryUserDirectory(store, users),
                new MemorySessions(store),
                new MemoryOneTimeCodes(store),
                new MemorySecondFactors(store),
                new MemoryExternalIdentities(store),
                new MemoryAuditLog(store),
                new MemoryGroups(store, groupMembers),
                groupMembers,
                new MemoryInvitations(store),
                new MemorySubscriptions(store),
                new MemoryGroupSeats(store, groupMembers),
                new MemoryGroupActivity(store),
                new MemoryGroupStatistics(store, channels),
                channels,
                channelMembers,
                preferences,
                messages,
                markers,
                new MemoryUnread(store, channelMembers, messages, markers),
                new MemoryDrafts(store),
                projects,
                projectMembers,
                new MemoryScheduledMessages(store),
                new MemoryJobs(store),
                tasks,
                tasks,
                new MemoryTaskLists(store, tasks),
                taskActivity,
                new MemoryProjectStatistics(store, tasks, taskActivity),
                new MemorySavedFilters(store),
                new MemoryProjectPostings(store),
                new MemoryCalendarLinks(store),
                new MemoryTaskTemplates(store),
                new MemoryTaskGuests(store),
                new MemoryAnnouncements(store),
                new MemoryNotifications(store),
                new MemoryPushSubscriptions(store),
                new MemorySearchIndex(store, messages, channels, users, tasks, projects),
                new MemoryChangeLog(store),
                new MemoryIdempotencyKeys(store),
                store,
                new MemoryDependency());
    }

    @Override
    public <T> T read(Supplier<T> work) {
        return locked(work);
    }

    @Override
    public <T> T run(Supplier<T> work) {
        return locked(() -> {
            int before = undo.size();
            boolean done = false;
            try {
                T result = work.get();
                done = true;
                return result;
            } finally {
                if (!done) {
                    undoTo(before);
                }
            }
        });
    }

    /** Reads or writes while nobody else does. */
    <T> T locked(Supplier<T> step) {
        lock.lock();
        try {
            return step.get();
        } finally {
            if (lock.getHoldCount() == 1) {
                undo.clear();
            }
            lock.unlock();
        }
    }

    /** Keeps a value until a surrounding transaction fails. Under the lock. */
    <K, V> void put(Map<K, V> map, K key, V value) {
        V before = map.put(key, value);
        if (before == null) {
            undo.push(() -> map.remove(key));
        } else {
            undo.push(() -> map.put(key, before));
        }
    }

    /** Removes a value until a surrounding transaction fails. Under the lock. */
    <K, V> void remove(Map<K, V> map, K key) {
        V before = map.remove(key);
        if (before != null) {
            undo.push(() -> map.put(key, before));
        }
    }

    /** Removes the values that fit until a surrounding transaction fails, and tells which those were. Under the lock. */
    <K, V> List<V> removeAll(Map<K, V> map, Predicate<V> fits) {
        Map<K, V> found = new HashMap<>();
        map.forEach((key, value) -> {
            if (fits.test(value)) {
                found.put(key, value);
            }
        });
        found.keySet().forEach(key -> remove(map, key));
        return List.copyOf(found.values());
    }

    /** Stores a record with its scope's next revision. Under the lock. */
    <R extends Revised> R record(Scope scope, LongFunction<R> atRevision) {
        long next = head(scope) + 1;
        R stored = atRevision.apply(next);
        put(heads, scope, next);
        put(history(scope), next, stored);
        return stored;
    }

    /** Stores a record over the one it follows, with its scope's next revision. Under the lock. */
    <R extends Revised> R again(R before, LongFunction<R> atRevision) {
        if (before.revision() != Revised.UNSTORED) {
            remove(history(before.scope()), before.revision());
        }
        return record(before.scope(), atRevision);
    }

    /** Takes a record that is gone out of the order of changes. Under the lock. */
    <R extends Revised> R forget(R gone) {
        remove(history(gone.scope()), gone.revision());
        return gone;
    }

    /** The scope's last revision. Under the lock. */
    long head(Scope scope) {
        return heads.getOrDefault(scope, 0L);
    }

    /** The scope's records by revision. Under the lock. */
    NavigableMap<Long, Revised> history(Scope scope) {
        return histories.computeIfAbsent(scope, s -> new TreeMap<>());
    }

    private void undoTo(int size) {
        while (undo.size() > size) {
            undo.pop().run();
        }
    }
}
