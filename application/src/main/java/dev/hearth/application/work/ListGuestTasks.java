package dev.hearth.application.work;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.Task;
import java.util.List;

/** Lists the single tasks that the caller was let in to, in the order they were made. */
public final class ListGuestTasks {
    private final GuestTasks guests;
    private final TaskCards cards;

    public ListGuestTasks(GuestTasks guests, TaskCards cards) {
        this.guests = guests;
        this.cards = cards;
    }

    /** All of them: there are never many. */
    public List<TaskCardView> run(Caller caller) {
        List<Task> tasks = guests.of(caller.user()).values().stream()
                .map(GuestTasks.Lent::task)
                .toList();
        return cards.of(caller, tasks);
    }
}
