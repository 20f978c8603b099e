/** Groups: a workspace, team or household, and the people in it. */
@NullMarked
package dev.hearth.domain.group;

import org.jspecify.annotations.NullMarked;
