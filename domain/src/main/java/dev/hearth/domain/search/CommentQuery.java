package dev.hearth.domain.search;

import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.work.ProjectId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which comments on tasks are looked for.
 *
 * @param projects where: none other may be answered from
 */
public record CommentQuery(SearchWords words, Set<ProjectId> projects, Written written, Set<Has> has) {
    /** What every comment is filed under, and no message of a channel: so these are not looked through for comments. */
    static final String COMMENT = "kcomment";

    public CommentQuery {
        projects = Set.copyOf(projects);
        has = Set.copyOf(has);
    }

    /** The last say. A deleted comment is never found. */
    public boolean matches(Message comment) {
        return comment.deleted().isEmpty()
                && project(comment).filter(projects::contains).isPresent()
                && written.fits(comment.author(), comment.origin().createdAt())
                && has.stream().allMatch(one -> one.in(comment))
                && words.match(MessageQuery.text(comment));
    }

    /** Where it was said, if it is a comment. */
    public static Optional<ProjectId> project(Message message) {
        return message.origin().conversation() instanceof Conversation.About about
                        && about.scope().kind() == Scope.Kind.PROJECT
                ? Optional.of(new ProjectId(about.scope().id()))
                : Optional.empty();
    }

    /** Keys that every comment has that can match. */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(words.keys());
        has.forEach(one -> keys.add(MessageQuery.key(one)));
        keys.add(COMMENT);
        return keys;
    }
}
