package com.encore.web.admin;

/** What orders something: why, as typed, and the form's own number. */
public interface OrderForm {

    String reason();

    String token();
}
