/** A push service of this machine, and the browsers behind it. */
@NullMarked
package dev.hearth.adapter.external.push.service;

import org.jspecify.annotations.NullMarked;
