package dev.hearth.domain.identity;

/**
 * The little of a person that others see beside what they wrote and beside whether they are there.
 *
 * @param status may have ended meanwhile
 */
public record UserCard(UserId id, Username username, String displayName, Status status, Availability availability) {
    public static UserCard of(User user) {
        Profile profile = user.profile();
        return new UserCard(user.id(), user.username(), user.displayName(), profile.status(), profile.availability());
    }
}
