package dev.hearth.domain.identity;

/** The little of a person that everybody sees beside what they wrote. */
public record UserCard(UserId id, Username username, String displayName) {
    public static UserCard of(User user) {
        return new UserCard(user.id(), user.username(), user.displayName());
    }
}
