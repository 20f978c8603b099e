package dev.hearth.domain.work;

/** Who besides its members may look at a project. To everybody else it does not exist. */
public enum ProjectVisibility {
    /** Nobody. */
    PRIVATE,
    /** The members of its group, but not the group's guests. */
    GROUP,
    /** Everybody with an account. */
    PUBLIC
}
