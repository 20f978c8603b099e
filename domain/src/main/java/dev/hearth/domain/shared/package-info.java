/** Words that every feature shares: refusals, violations, pages, and how names are compared. */
@NullMarked
package dev.hearth.domain.shared;

import org.jspecify.annotations.NullMarked;
