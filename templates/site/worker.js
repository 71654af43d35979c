// Where a page was opened as a file, browsers start no worker: a frame without looks does the work of the search instead.
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    onmessage = null
    onerror = null
    waiting = []

    constructor(url) {
      super()
      this.frame = document.createElement("iframe")
      this.frame.hidden = true
      document.body.append(this.frame)
      const inner = this.frame.contentWindow
      inner.postMessage = data => this.tell(data)
      inner.importScripts = (...urls) => urls.reduce((before, each) => before.then(() => this.load(each)), Promise.resolve())
      this.load(url).then(() => {
        const waiting = this.waiting
        this.waiting = null
        waiting.forEach(data => this.postMessage(data))
      })
    }

    load(url) {
      return new Promise((resolve, reject) => {
        const script = this.frame.contentDocument.createElement("script")
        script.src = new URL(url, location.href).href
        script.onload = resolve
        script.onerror = reject
        this.frame.contentDocument.body.append(script)
      })
    }

    // As with a worker, nothing is told within a call: each side has a copy, and later.
    postMessage(data) {
      if (this.waiting) this.waiting.push(data)
      else this.send(this.frame.contentWindow, data)
    }

    tell(data) {
      this.send(this, data)
    }

    send(target, data) {
      const event = new MessageEvent("message", { data: structuredClone(data) })
      setTimeout(() => {
        target.dispatchEvent(event)
        if (target === this && this.onmessage) this.onmessage(event)
      })
    }

    terminate() {
      this.frame.remove()
    }
  }
}
