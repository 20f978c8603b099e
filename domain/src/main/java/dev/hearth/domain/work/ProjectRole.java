package dev.hearth.domain.work;

/** What a member may do in a project; each role may do all that the next one may. */
public enum ProjectRole {
    /** Also says who may look, and archives, deletes and hands over. */
    OWNER,
    /** Also runs it: its people below the owners, its labels and its board. */
    MANAGER,
    /** Makes and changes tasks. */
    MEMBER,
    /** Looks. */
    VIEWER;

    /** Whether this role may do all that the other may. */
    public boolean isAtLeast(ProjectRole other) {
        return compareTo(other) <= 0;
    }
}
