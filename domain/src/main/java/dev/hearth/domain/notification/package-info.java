/** What people are told because it concerns them: one notification for everything new about one thing. */
@NullMarked
package dev.hearth.domain.notification;

import org.jspecify.annotations.NullMarked;
