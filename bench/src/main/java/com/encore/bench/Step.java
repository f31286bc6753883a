package com.encore.bench;

/** What a buyer does and waits for, in order. */
enum Step {
    PAGE("project page"),
    FORM("pledge form"),
    HOLD("hold"),
    CHECKOUT("checkout page"),
    METHOD("method chosen"),
    PAY("paid at the provider"),
    RETURN("return: confirmed"),
    THANKS("thanks page"),
    ALL("page to confirmed");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
