package dev.hearth.testkit.law;

import dev.hearth.application.chat.ChannelMemberView;
import dev.hearth.application.group.GroupMemberView;
import dev.hearth.application.live.Client;
import dev.hearth.application.live.ConnectionId;
import dev.hearth.application.live.Delivery;
import dev.hearth.application.live.Live;
import dev.hearth.application.live.LiveEvent;
import dev.hearth.application.live.Positions;
import dev.hearth.application.work.ProjectMemberView;
import dev.hearth.application.work.TaskView;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.TestHearth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** A client that keeps a picture up to date, over all its connections. Safe from any thread. */
final class Device {
    private final Caller caller;
    private final Live live;
    private final Shown shown;
    private final Picture picture;
    private final Map<Scope, Long> cursors = new HashMap<>();
    private final Set<String> loaded = new HashSet<>();
    private final Map<String, List<LiveEvent>> unloaded = new HashMap<>();
    private final List<String> heardSoFar = new ArrayList<>();
    private Optional<Client> connection = Optional.empty();
    private int closings;

    /** Loads everything before it listens. */
    Device(TestHearth hearth, Caller caller) {
        this.caller = caller;
        this.live = hearth.live();
        this.shown = new Shown(hearth, caller);
        hearth.sync().run(caller, Positions.none()).forEach(s -> cursors.put(Scope.parse(s.scope()), at(s.cursor())));
        this.picture = shown.all();
        cursors.keySet().forEach(scope -> loaded.add(scope.toString()));
    }

    private static long at(String cursor) {
        return Long.parseLong(cursor);
    }

    void connect() {
        if (connection().isPresent()) {
            return;
        }
        Client opened = opened();
        Positions from;
        synchronized (this) {
            connection = Optional.of(opened);
            from = new Positions(cursors);
        }
        // Not under the lock: what is told on connecting is heard meanwhile.
        heard("connects from " + from);
        Map<Scope, Long> heads = live.connect(opened, from);
        heard("connected at " + heads);
        synchronized (this) {
            heads.forEach((scope, head) -> cursors.putIfAbsent(scope, head));
            heads.keySet().forEach(this::noteUnknown);
        }
    }

    /** What it came into without hearing of it. */
    private void noteUnknown(Scope scope) {
        if (!loaded.contains(scope.toString())) {
            unloaded.putIfAbsent(scope.toString(), new ArrayList<>());
        }
    }

    private synchronized void heard(String what) {
        heardSoFar.add(what);
    }

    /** What came to it, for whoever looks for the cause of a failure. */
    synchronized String story() {
        return String.join("\n", heardSoFar);
    }

    /** Whatever is on its way to it is lost. */
    void cut() {
        heard("is cut");
        Optional<Client> open;
        synchronized (this) {
            open = connection;
            connection = Optional.empty();
        }
        open.ifPresent(live::disconnect);
    }

    private synchronized Optional<Client> connection() {
        return connection;
    }

    private synchronized void write(Client from, List<LiveEvent> events) {
        if (connection.filter(from::equals).isEmpty()) {
            return;
        }
        for (LiveEvent event : events) {
            take(event);
        }
    }

    private void take(LiveEvent event) {
        Scope scope = Scope.parse(event.scope());
        heardSoFar.add(event.type() + " " + event.scope() + " " + event.revision());
        if (event.type().equals("scope:closed")) {
            closings++;
            cursors.remove(scope);
            unloaded.remove(event.scope());
            loaded.remove(event.scope());
        } else {
            cursors.put(scope, at(event.cursor()));
        }
        noteArrival(event);
        noteReturn(event);
        Optional.ofNullable(unloaded.get(event.scope())).ifPresent(kept -> kept.add(event));
        picture.hear(event);
    }

    /** In a place they have just come into there is more than what is heard from now on: it must be loaded. */
    private void noteArrival(LiveEvent event) {
        if (!loaded.contains(event.scope())
                && event.data() instanceof GroupMemberView member
                && !event.type().equals("member:left")
                && member.user().id().equals(caller.user().toString())) {
            unloaded.putIfAbsent(event.scope(), new ArrayList<>());
        }
        if (!loaded.contains(event.scope())
                && event.data() instanceof ProjectMemberView member
                && event.type().equals("member:joined")
                && member.user().id().equals(caller.user().toString())) {
            unloaded.putIfAbsent(event.scope(), new ArrayList<>());
        }
        if (!loaded.contains(event.scope())
                && event.data() instanceof ChannelMemberView member
                && event.type().equals("member:joined")
                && member.user().id().equals(caller.user().toString())) {
            unloaded.putIfAbsent(event.scope(), new ArrayList<>());
        }
    }

    /** A task that is back comes without what was said about it. */
    private void noteReturn(LiveEvent event) {
        if (event.data() instanceof TaskView task
                && task.deletedAt().isEmpty()
                && !picture.knowsTask(task.projectId() + ":" + task.id())) {
            unloaded.putIfAbsent(event.scope(), new ArrayList<>());
        }
    }

    /** Loads what it came into meanwhile, and takes in again what it heard of it since. */
    synchronized void load() {
        unloaded.forEach((scope, heard) -> {
            shown.place(picture, Scope.parse(scope));
            heard.forEach(picture::hear);
            loaded.add(scope);
        });
        unloaded.clear();
    }

    /** What it knows of the places it is in. */
    synchronized Map<String, Object> known(Picture now) {
        Map<String, Object> known = new TreeMap<>(picture.facts());
        // What one prefers of a place, and how far one read there, is kept also where one is no longer in it.
        known.keySet().removeIf(key -> isOfAPlace(key) && !now.knows(channelIn(key)));
        known.keySet()
                .removeIf(key ->
                        key.startsWith("comment-project:") && !now.knowsTask(key.substring(key.indexOf(':') + 1)));
        return known;
    }

    private static boolean isOfAPlace(String key) {
        return key.startsWith("preference:") || key.startsWith("marker:");
    }

    private static String channelIn(String key) {
        int from = key.indexOf(':') + 1;
        int to = key.indexOf(':', from);
        return to < 0 ? key.substring(from) : key.substring(from, to);
    }

    /** The projects it hears of, as a member or only looking. */
    synchronized Set<Scope> projects() {
        return cursors.keySet().stream()
                .filter(scope -> scope.kind() == Scope.Kind.PROJECT)
                .collect(Collectors.toSet());
    }

    /** Wants to hear of a place, if the person may. */
    void lookAt(Scope scope) {
        connection().ifPresent(open -> {
            try {
                int before;
                long head;
                do {
                    // That it is closed may have been said before the answer was given, or after.
                    before = closings();
                    head = live.follow(open, scope);
                } while (!looks(scope, head, before));
            } catch (Refusal.NotFound notTheirs) {
                heard("may not look at " + scope);
            }
        });
    }

    private synchronized int closings() {
        return closings;
    }

    private synchronized boolean looks(Scope scope, long head, int before) {
        if (closings == before) {
            cursors.putIfAbsent(scope, head);
            noteUnknown(scope);
        }
        return closings == before;
    }

    synchronized Map<String, List<Long>> unreadComments(Picture now) {
        return now.all(TaskView.class).stream().collect(Collectors.toMap(TaskView::id, picture::unreadComments));
    }

    synchronized List<Long> unread(String channel) {
        return picture.unread(channel);
    }

    Shown shown() {
        return shown;
    }

    private Client opened() {
        ConnectionId id = new ConnectionId(UUID.randomUUID());
        return new Client() {
            @Override
            public ConnectionId id() {
                return id;
            }

            @Override
            public UserId user() {
                return caller.user();
            }

            @Override
            public SessionId session() {
                return caller.session();
            }

            @Override
            public void end() {
                throw new IllegalStateException("nobody ends sessions here");
            }

            @Override
            public void replaced() {
                throw new IllegalStateException("nobody replaces connections here");
            }

            @Override
            public void hear(Delivery delivery) {
                write(this, delivery.events());
            }

            @Override
            public void hint(Delivery passing) {}

            @Override
            public boolean awaitRoom() {
                return true;
            }
        };
    }
}
