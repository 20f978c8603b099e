package dev.hearth.domain.work;

import dev.hearth.domain.chat.Message;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.Optional;

/** Who may do what with what is said about a task, beside what {@code MessagePolicy} says of every message. */
public final class CommentPolicy {
    private CommentPolicy() {}

    /**
     * The author takes back what they said, and those who run the project what anybody said.
     *
     * @param standing of somebody who may work in the project
     */
    public static void mayDelete(Message comment, UserId caller, Optional<ProjectRole> standing) {
        boolean runs =
                standing.filter(role -> role.isAtLeast(ProjectRole.MANAGER)).isPresent();
        if (!runs && !comment.author().equals(caller)) {
            throw new Refusal.Forbidden("Only the author and the project's owners and managers may delete a comment.");
        }
    }
}
