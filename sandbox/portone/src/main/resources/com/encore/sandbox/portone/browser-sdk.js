/* The browser half of the PortOne sandbox: the contract of PortOne.requestPayment, without the money. */
(() => {
  "use strict";
  const origin = new URL(document.currentScript.src).origin;

  const inFrame = (url) =>
    new Promise((resolve) => {
      const frame = document.createElement("iframe");
      frame.src = url;
      frame.title = "PortOne sandbox";
      Object.assign(frame.style, { position: "fixed", inset: "0", width: "100%", height: "100%" });
      Object.assign(frame.style, { border: "0", zIndex: "2147483647" });
      const listen = (event) => {
        if (event.origin !== origin || !event.data || !event.data.portOneSandbox) return;
        window.removeEventListener("message", listen);
        frame.remove();
        resolve(event.data.portOneSandbox);
      };
      window.addEventListener("message", listen);
      document.body.append(frame);
    });

  const requestPayment = async (params) => {
    // text/plain keeps this a simple request, which needs no preflight from another origin.
    const answer = await fetch(origin + "/pay/requests", {
      method: "POST",
      headers: { "Content-Type": "text/plain" },
      body: JSON.stringify(params),
    });
    const opened = await answer.json();
    if (opened.code) {
      return { transactionType: "PAYMENT", paymentId: params.paymentId, code: opened.code, message: opened.message };
    }
    const page = origin + opened.url;
    if (params.redirectUrl || params.forceRedirect) {
      window.location.assign(page);
      return new Promise(() => {});
    }
    return inFrame(page);
  };

  window.PortOne = { requestPayment };
})();
