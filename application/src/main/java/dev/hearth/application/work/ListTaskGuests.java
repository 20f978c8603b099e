package dev.hearth.application.work;

import dev.hearth.application.identity.Cards;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.work.port.TaskGuests;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.TaskGuest;
import dev.hearth.domain.work.TaskName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists who was let in to a task alone, who came first first. */
public final class ListTaskGuests {
    private final TaskAccess access;
    private final TaskGuests guests;
    private final UserCards cards;

    public ListTaskGuests(TaskAccess access, TaskGuests guests, UserCards cards) {
        this.access = access;
        this.guests = guests;
        this.cards = cards;
    }

    /** For whoever may look at the project. All of them: there are never many. */
    public List<TaskGuestView> run(Caller caller, TaskName name) {
        SeenTask seen = access.seen(caller, name);
        if (seen.alone()) {
            throw new Refusal.Forbidden("Guests do not see who else was let in.");
        }
        List<TaskGuest> all = guests.of(seen.task().id()).stream()
                .filter(guest -> guest.holds(seen.task()))
                .toList();
        Set<UserId> named = all.stream()
                .flatMap(guest -> Stream.of(guest.user(), guest.letInBy()))
                .collect(Collectors.toSet());
        Cards people = cards.of(named);
        return all.stream()
                .map(guest -> new TaskGuestView(people.of(guest.user()), people.of(guest.letInBy()), guest.at()))
                .toList();
    }
}
