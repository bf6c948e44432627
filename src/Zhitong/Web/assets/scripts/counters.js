/** Says below textarea[data-max] how many characters are left, or over; the server checks again. */
export function counters(root) {
  root.querySelectorAll('textarea[data-max]').forEach(area => {
    const out = document.getElementById(area.id + '-c');
    if (!out || area.dataset.counted) return;
    area.dataset.counted = 'yes';
    const max = Number(area.dataset.max);
    const show = () => {
      const left = max - [...area.value.replace(/\r\n/g, '\n')].length;
      out.textContent = left >= 0 ? `还可以写 ${left} 字` : `超出 ${-left} 字`;
      out.classList.toggle('is-over', left < 0);
    };
    area.addEventListener('input', show);
    show();
  });
}
