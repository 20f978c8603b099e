/** The REST door: resources that translate requests into use cases, under /api/v1. */
@NullMarked
package dev.hearth.adapter.rest;

import org.jspecify.annotations.NullMarked;
